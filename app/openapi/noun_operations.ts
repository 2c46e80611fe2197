import { entityOperations, type Words } from '#openapi/entity_operations'
import { hiddenSectionsBody, pointsQuery } from '#openapi/list_parts'
import { moveOperations, storyOperations } from '#openapi/story_operations'
import { tableOperations } from '#openapi/table_operations'
import { answers } from '#platform/api/openapi/answers'
import type { Operation } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { bulkValidator } from '#validators/list'

type Operations = Record<string, Operation>

/** What every noun answers at addresses of its own, as `entityRoutes` makes them. */
export function nounOperations(
  noun: string,
  words: Words,
  { workflow = false }: { workflow?: boolean } = {}
): Operations {
  return {
    ...entityOperations(noun, words),
    ...tableOperations(noun, words),
    ...listOperations(noun, words),
    ...storyOperations(noun, words),
    ...(workflow && moveOperations(noun, words)),
  }
}

function listOperations(noun: string, { one, many }: Words): Operations {
  const permission = `view_${noun}`
  return {
    [`${noun}.points`]: {
      summary: `Read where the ${many} of a list stand`,
      description: 'As for the built-in lists.',
      permission,
      query: pointsQuery,
      answer: answers.one('Points'),
    },
    [`${noun}.bulk`]: {
      summary: `Change many ${many}`,
      description: 'As for the built-in lists.',
      permission,
      body: body(bulkValidator),
      answer: answers.one('BulkChange'),
    },
    [`${noun}.hidden_sections`]: {
      summary: `Ask which sections of the form of a ${one} its rules hide, and why`,
      description: 'For the record as it is typed; nothing is kept.',
      permission,
      body: { schema: hiddenSectionsBody },
      answer: answers.all('HiddenSection'),
    },
  }
}
