import { answers } from '#platform/api/openapi/answers'
import {
  anything,
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
import { body } from '#platform/api/openapi/request_body'
import { checklistAnswersValidator, checklistValidator } from '#validators/task'

const result = oneOf('pass', 'flag', 'fail', null)

const Checklist = object({
  id: uuid,
  task_id: nullable(uuid),
  record_id: nullable(uuid),
  holder_noun: nullable(text),
  holder_id: nullable(uuid),
  form: { ...text, description: 'Key of the form' },
  form_version: { ...count, description: 'The version it keeps, whatever is published later' },
  title: text,
  description: nullable(text),
  mode: text,
  state: oneOf('open', 'submitted'),
  sections: arrayOf({ type: 'object' }),
  answers: mapOf(anything),
  results: mapOf(oneOf('pass', 'flag', 'fail')),
  answered: mapOf(object({ by: anything, at: moment })),
  visible: { ...arrayOf(text), description: 'Items that are asked now' },
  progress: { type: 'object', additionalProperties: anything },
  result,
  submitted_at: nullable(moment),
  submitted_by: nullable(ref('Reference')),
})

const answering = {
  description: 'Saves a part; null takes an answer back.',
  permission: 'update_tasks',
  body: {
    schema: {
      ...body(checklistAnswersValidator).schema,
      properties: { answers: { ...mapOf(anything), description: 'Item → answer' } },
    },
  },
  answer: answers.record('Checklist'),
}

export const checklists: NounDescription = {
  tag: 'Checklists',
  about:
    'Forms on a task. Each keeps the version it was attached with; answers are only ever added.',
  schemas: { Checklist },
  operations: {
    'tasks.checklists.index': {
      summary: 'List the checklists of a task',
      permission: 'view_tasks',
      answer: answers.all('Checklist'),
    },
    'tasks.checklists.store': {
      summary: 'Attach a checklist to a task',
      permission: 'update_tasks',
      body: body(checklistValidator),
      answer: answers.created('Checklist'),
    },
    'checklists.show': {
      summary: 'Read a checklist',
      permission: 'view_tasks',
      answer: answers.record('Checklist'),
    },
    'checklists.replace': { summary: 'Answer a checklist (as PATCH)', ...answering },
    'checklists.update': { summary: 'Answer a checklist', ...answering },
    'checklists.submit': {
      summary: 'Submit a checklist',
      description: 'Every item is checked, and from then on nothing changes.',
      permission: 'update_tasks',
      answer: answers.record('Checklist'),
    },
  },
}
