import { answers } from '#platform/api/openapi/answers'
import { ref } from '#platform/api/openapi/json_schema'
import type { Operation } from '#platform/api/openapi/operation'

export type Words = { component: string; one: string; many: string }

/** What every noun with a definition answers alike. */
export function entityOperations(noun: string, words: Words): Record<string, Operation> {
  return { ...reading(noun, words), ...writing(noun, words), ...removing(noun, words) }
}

function reading(noun: string, { component, one, many }: Words): Record<string, Operation> {
  return {
    [`${noun}.index`]: {
      summary: `List ${many}`,
      permission: `view_${noun}`,
      listed: true,
      answer: answers.page(component),
    },
    [`${noun}.show`]: {
      summary: `Read a ${one}`,
      permission: `view_${noun}`,
      including: true,
      answer: answers.record(component),
    },
  }
}

function writing(noun: string, { component, one }: Words): Record<string, Operation> {
  const input = { schema: ref(`${component}Input`) }
  const patch = { schema: ref(`${component}Patch`), contentType: 'application/json' }
  const changed = answers.record(component)
  return {
    [`${noun}.store`]: {
      summary: `Add a ${one}`,
      permission: `create_${noun}`,
      body: input,
      answer: answers.created(component, { etag: true }),
    },
    [`${noun}.replace`]: {
      summary: `Replace a ${one}`,
      description: 'What is absent returns to its default.',
      permission: `update_${noun}`,
      body: input,
      ifMatch: true,
      answer: changed,
    },
    [`${noun}.update`]: {
      summary: `Change a ${one}`,
      description: 'A JSON merge patch (RFC 7396), inside custom too: null removes a value.',
      permission: `update_${noun}`,
      body: patch,
      ifMatch: true,
      answer: changed,
    },
  }
}

function removing(noun: string, { component, one }: Words): Record<string, Operation> {
  return {
    [`${noun}.destroy`]: {
      summary: `Delete a ${one}`,
      description: 'It leaves every list and can be restored.',
      permission: `delete_${noun}`,
      ifMatch: true,
      answer: answers.none(),
    },
    [`${noun}.restore`]: {
      summary: `Bring a deleted ${one} back`,
      permission: `delete_${noun}`,
      answer: answers.record(component),
    },
  }
}
