import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
  count,
  moment,
  nullable,
  object,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { form } from '#platform/api/openapi/request_body'

export const attachments: NounDescription = {
  tag: 'Attachments',
  about: 'Photos and papers of a task.',
  schemas: {
    Attachment: object({
      id: uuid,
      task_id: uuid,
      name: text,
      content_type: text,
      size: { ...count, description: 'Bytes, as kept' },
      width: nullable(count),
      height: nullable(count),
      url: { ...text, description: 'Where the content is read' },
      created_by: nullable(ref('Reference')),
      created_at: moment,
    }),
  },
  operations: {
    'tasks.attachments.index': {
      summary: 'List the attachments of a task',
      permission: 'view_tasks',
      answer: answers.page('Attachment'),
    },
    'tasks.attachments.store': {
      summary: 'Attach files to a task',
      description: 'One to ten at a time, all or none. Images are stripped of their location.',
      permission: 'update_tasks',
      body: form({ file: arrayOf({ type: 'string', format: 'binary' }) }),
      answer: answers.created({ type: 'array', items: ref('Attachment') }),
    },
    'attachments.show': {
      summary: 'Read the content of an attachment',
      permission: 'view_tasks',
      answer: { ...answers.content('*/*', 'The content'), etag: true },
    },
    'attachments.destroy': {
      summary: 'Remove an attachment',
      permission: 'update_tasks',
      answer: answers.none(),
    },
  },
}
