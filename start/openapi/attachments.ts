import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
  count,
  mapOf,
  moment,
  nullable,
  object,
  oneOf,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { body, form } from '#platform/api/openapi/request_body'
import { uploadValidator } from '#validators/upload'

export const attachments: NounDescription = {
  tag: 'Attachments',
  about: 'Photos and papers of a task.',
  schemas: {
    Attachment: object({
      id: uuid,
      task_id: nullable(uuid),
      record_id: nullable(uuid),
      holder_noun: nullable(text),
      holder_id: nullable(uuid),
      name: text,
      content_type: text,
      size: { ...count, description: 'Bytes, as kept' },
      width: nullable(count),
      height: nullable(count),
      url: { ...text, description: 'Where the content is read' },
      thumbnail_url: {
        ...nullable(text),
        description: 'A small picture of an image: 480 pixels at most, WebP',
      },
      created_by: nullable(ref('Reference')),
      created_at: moment,
    }),
    Upload: object({
      id: { ...uuid, description: 'The attachment’s, once it is confirmed' },
      method: oneOf('PUT'),
      url: { ...text, description: 'Where the file is sent: absolute, or a path of this host' },
      headers: { ...mapOf(text), description: 'To be sent along with the file' },
      expires_at: { ...moment, description: 'Until when the address takes the file' },
      confirm_url: { ...text, description: 'What is called when the file has arrived' },
    }),
    Download: object({
      url: { ...text, description: 'Absolute, or a path of this host; needs no other credential' },
      expires_at: moment,
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
    'tasks.attachments.presign': {
      summary: 'Announce a file that is sent by itself',
      description:
        'Answers an address that takes exactly this many bytes for 15 minutes. The file is an attachment once it is confirmed; what is not is gone after a day.',
      permission: 'update_tasks',
      body: body(uploadValidator),
      answer: answers.created('Upload'),
    },
    'attachments.confirm': {
      summary: 'Take an announced file as an attachment',
      description:
        'Looks at what has arrived as if it had been uploaded here: size, kind, room. Asked again it answers the same.',
      permission: 'update_tasks',
      answer: answers.created('Attachment'),
    },
    'attachments.thumbnail': {
      summary: 'Read the small picture of an image',
      permission: 'view_tasks',
      answer: { ...answers.content('image/webp', 'The picture'), etag: true },
    },
    'attachments.download': {
      summary: 'Get an address to save an attachment from',
      description: 'It holds for two minutes and always saves, never shows.',
      permission: 'view_tasks',
      answer: answers.one('Download'),
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
