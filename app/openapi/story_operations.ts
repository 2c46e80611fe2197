import type { Words } from '#openapi/entity_operations'
import { answers } from '#platform/api/openapi/answers'
import { anything, arrayOf, mapOf, oneOf, ref, text } from '#platform/api/openapi/json_schema'
import type { Operation } from '#platform/api/openapi/operation'
import { body, form } from '#platform/api/openapi/request_body'
import { LANGUAGES } from '#platform/language/languages'
import { checklistValidator, commentValidator, transitionValidator } from '#validators/task'
import { uploadValidator } from '#validators/upload'

type Operations = Record<string, Operation>

const status = body(transitionValidator)
const fields = { ...mapOf(anything), description: 'Values the transition asks for' }

export const statusBody = {
  schema: { ...status.schema, properties: { ...(status.schema.properties as object), fields } },
}

/** What hangs on a record. */
export function storyOperations(noun: string, words: Words): Operations {
  const { one } = words
  return {
    [`${noun}.history`]: {
      summary: `List the changes of a ${one}`,
      permission: `view_${noun}`,
      answer: answers.page('HistoryEntry'),
    },
    [`${noun}.comments.index`]: {
      summary: `List the comments on a ${one}`,
      permission: `view_${noun}`,
      answer: answers.page('Comment'),
    },
    [`${noun}.comments.store`]: {
      summary: `Comment on a ${one}`,
      permission: `update_${noun}`,
      body: body(commentValidator),
      answer: answers.created('Comment'),
    },
    ...fileOperations(noun, words),
    ...reportOperations(noun, `view_${noun}`),
  }
}

function fileOperations(noun: string, { one }: Words): Operations {
  return {
    [`${noun}.attachments.index`]: {
      summary: `List the attachments of a ${one}`,
      permission: `view_${noun}`,
      answer: answers.page('Attachment'),
    },
    [`${noun}.attachments.store`]: {
      summary: `Attach files to a ${one}`,
      permission: `update_${noun}`,
      body: form({ file: arrayOf({ type: 'string', format: 'binary' }) }),
      answer: answers.created({ type: 'array', items: ref('Attachment') }),
    },
    [`${noun}.attachments.presign`]: {
      summary: `Announce a file of a ${one} that is sent by itself`,
      permission: `update_${noun}`,
      body: body(uploadValidator),
      answer: answers.created('Upload'),
    },
  }
}

/** A record on paper. */
export function reportOperations(noun: string, permission: string): Operations {
  const language = {
    name: 'language',
    description: 'Of the report; the caller’s own where it is absent',
    schema: oneOf(...LANGUAGES),
  }
  return {
    [`${noun}.reports.index`]: {
      summary: 'List the reports it can be printed as',
      description: 'The published templates of its entity for PDF.',
      permission,
      answer: answers.all('ReportTemplate'),
    },
    [`${noun}.reports.show`]: {
      parameters: { key: { description: 'Key of the template', schema: text } },
      summary: 'Print a report',
      description:
        'A PDF with the fields, the checklists with their answers, photos and signatures that its template shows.',
      permission,
      query: [language],
      answer: answers.content('application/pdf', 'The report'),
    },
  }
}

/** What there is where a workflow moves records. */
export function moveOperations(noun: string, { component, one }: Words): Operations {
  return {
    [`${noun}.status`]: {
      summary: `Change the status of a ${one}`,
      description:
        'Where the entity has a workflow. What the workflow refuses is 409 with every reason.',
      permission: `update_${noun}`,
      body: statusBody,
      ifMatch: true,
      answer: answers.record(component),
    },
    [`${noun}.transitions`]: {
      summary: `List what can be done with a ${one} now`,
      permission: `view_${noun}`,
      answer: answers.all('Transition'),
    },
    [`${noun}.checklists.index`]: {
      summary: `List the checklists of a ${one}`,
      permission: `view_${noun}`,
      answer: answers.all('Checklist'),
    },
    [`${noun}.checklists.store`]: {
      summary: `Attach a checklist to a ${one}`,
      permission: `update_${noun}`,
      body: body(checklistValidator),
      answer: answers.created('Checklist'),
    },
  }
}
