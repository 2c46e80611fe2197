import { answers } from '#platform/api/openapi/answers'
import { moment, nullable, object, ref, text, uuid } from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { commentValidator } from '#validators/task'

export const comments: NounDescription = {
  tag: 'Comments',
  about: 'What people say about a task. Who may see the task sees them.',
  schemas: {
    Comment: object({
      id: uuid,
      task_id: nullable(uuid),
      record_id: nullable(uuid),
      holder_noun: nullable(text),
      holder_id: nullable(uuid),
      body: text,
      author: nullable(ref('Reference')),
      created_at: moment,
      updated_at: moment,
    }),
  },
  operations: {
    'tasks.comments.index': {
      summary: 'List the comments of a task',
      permission: 'view_tasks',
      answer: answers.page('Comment'),
    },
    'tasks.comments.store': {
      summary: 'Comment on a task',
      permission: 'update_tasks',
      body: body(commentValidator),
      answer: answers.created('Comment'),
    },
    'comments.show': {
      summary: 'Read a comment',
      permission: 'view_tasks',
      answer: answers.one('Comment'),
    },
    'comments.replace': {
      summary: 'Change one’s own comment (as PATCH)',
      permission: 'update_tasks',
      body: body(commentValidator),
      answer: answers.one('Comment'),
    },
    'comments.update': {
      summary: 'Change one’s own comment',
      permission: 'update_tasks',
      body: body(commentValidator),
      answer: answers.one('Comment'),
    },
    'comments.destroy': {
      summary: 'Delete one’s own comment',
      permission: 'update_tasks',
      answer: answers.none(),
    },
  },
}
