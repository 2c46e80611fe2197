import { answers } from '#platform/api/openapi/answers'
import {
  anything,
  arrayOf,
  count,
  flag,
  moment,
  nullable,
  object,
  oneOf,
  ref,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { entityOperations } from '#openapi/entity_operations'
import { statusBody } from '#openapi/story_operations'

const Transition = object({
  key: text,
  title: text,
  to: text,
  to_title: text,
  category: oneOf('backlog', 'active', 'waiting', 'done', 'void'),
  allowed: flag,
  reasons: { ...arrayOf(text), description: 'Every unmet rule in words' },
  why: { ...arrayOf(ref('Why')), description: 'The same reasons as trees, down to the values' },
  refused_for: arrayOf(oneOf('role', 'show', 'fields', 'checklists', 'require', 'approval')),
  fields: { ...arrayOf(text), description: 'Paths that must have a value' },
  missing: { ...arrayOf(text), description: 'Those that have none: they may be sent along' },
  checklists: arrayOf(text),
  asks: {
    ...arrayOf(
      object({
        path: text,
        title: text,
        required: flag,
        value: anything,
        choices: arrayOf(object({ value: text, title: text })),
      })
    ),
    description: 'What is asked on the way: each may be sent along in fields, null is “not known”',
  },
  asks_downtime: { ...flag, description: 'Say in downtime how the equipment stands' },
  approval: {
    ...nullable(
      object({ by: arrayOf(text), names: arrayOf(text), quorum: count, exclude_requester: flag })
    ),
    description: 'Who has to approve before it is carried out',
  },
})

const HistoryEntry = object({
  id: uuid,
  at: moment,
  by: nullable(ref('Reference')),
  channel: text,
  action: text,
  field: nullable(text),
  before: anything,
  after: anything,
})

export const tasks: NounDescription = {
  tag: 'Tasks',
  about:
    'Work. A task moves through the states of its workflow, which decides what can be done now.',
  entity: 'task',
  schemas: { Transition, HistoryEntry },
  operations: {
    ...entityOperations('tasks', { component: 'Task', one: 'task', many: 'tasks' }),
    'tasks.overdue': {
      summary: 'List overdue tasks',
      permission: 'view_tasks',
      listed: true,
      answer: answers.page('Task'),
    },
    'tasks.mine': {
      summary: 'List the caller’s tasks',
      permission: 'view_tasks',
      listed: true,
      answer: answers.page('Task'),
    },
    'tasks.status': {
      summary: 'Change the status of a task',
      description:
        'Without transition, the first permitted one to that status. What the workflow refuses is 409 with every reason. What has to be approved first stays where it is: `meta.approval` names the approval that was asked for.',
      permission: 'update_tasks',
      body: statusBody,
      ifMatch: true,
      answer: answers.record('Task'),
    },
    'tasks.transitions': {
      summary: 'List what can be done with a task now',
      permission: 'view_tasks',
      answer: answers.all('Transition'),
    },
    'tasks.history': {
      summary: 'List the changes of a task',
      permission: 'view_tasks',
      answer: answers.page('HistoryEntry'),
    },
  },
}
