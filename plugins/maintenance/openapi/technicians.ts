import { nounOperations } from '#openapi/noun_operations'
import { answers } from '#platform/api/openapi/answers'
import {
  arrayOf,
  count,
  moment,
  nullable,
  object,
  oneOf,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { absenceValidator, shiftsValidator } from '#plugins/maintenance/validators/availability'
import { startValidator, stopValidator } from '#plugins/maintenance/validators/work_log'

const see = { permission: 'view_technicians' }
const change = { permission: 'update_technicians' }
const log = { permission: 'create_work_logs' }
const code = object({ code: text, title: text })
const sums = { entries: count, minutes: { type: 'number' }, cost: nullable({ type: 'number' }) }
const stopped = object({
  id: uuid,
  task_id: uuid,
  task: nullable(object({ id: uuid, label: text })),
  minutes: nullable({ type: 'number' }),
})

export const technicians: NounDescription = {
  tag: 'Technicians',
  about: 'Who can do the work, and when.',
  entity: 'technician',
  schemas: {
    Shift: object({
      id: uuid,
      weekday: { type: 'integer', minimum: 1, maximum: 7 },
      starts: text,
      ends: text,
      valid_from: text,
      valid_to: nullable(text),
    }),
    Absence: object({
      id: uuid,
      starts_at: moment,
      ends_at: moment,
      kind: oneOf('vacation', 'sick', 'training', 'other'),
      note: nullable(text),
    }),
  },
  parameters: { absence: { description: 'The id of an absence', schema: uuid } },
  operations: {
    ...nounOperations('technicians', {
      component: 'Technician',
      one: 'technician',
      many: 'technicians',
    }),
    'technicians.shifts.index': {
      ...see,
      summary: 'Read the shifts of a technician',
      answer: answers.all('Shift'),
    },
    'technicians.shifts.replace': {
      ...change,
      summary: 'Set the shifts of a technician',
      description: 'The whole week: what is not sent is gone.',
      body: body(shiftsValidator),
      answer: answers.all('Shift'),
    },
    'technicians.absences.index': {
      ...see,
      summary: 'List the absences of a technician',
      answer: answers.page('Absence'),
    },
    'technicians.absences.store': {
      ...change,
      summary: 'Add an absence',
      body: body(absenceValidator),
      answer: answers.created('Absence'),
    },
    'technicians.absences.destroy': {
      ...change,
      summary: 'Remove an absence',
      answer: answers.none(),
    },
  },
}

export const workLogs: NounDescription = {
  tag: 'Work logs',
  about: 'Minutes spent on tasks, by the timer or written down.',
  entity: 'work_log',
  schemas: {
    WorkTotals: object({
      ...sums,
      categories: arrayOf(object({ category: oneOf('work', 'travel', 'wait'), ...sums })),
    }),
  },
  operations: {
    ...nounOperations('work_logs', { component: 'WorkLog', one: 'work log', many: 'work logs' }),
    'work_logs.totals': {
      summary: 'Add up the work logs of a list',
      description:
        'Takes the filters of the list. The cost is null without a rate, and for whoever may not see it.',
      permission: 'view_work_logs',
      answer: answers.one('WorkTotals'),
    },
    'work_logs.start': {
      ...log,
      summary: 'Start your timer on a task',
      description: 'Stops the one that runs, and says which in meta.stopped.',
      body: body(startValidator),
      answer: answers.created('WorkLog', { etag: true, meta: { stopped: nullable(stopped) } }),
    },
    'work_logs.stop': {
      ...log,
      summary: 'Stop your timer',
      body: body(stopValidator, { optional: true }),
      answer: answers.record('WorkLog'),
    },
  },
}

export const failureCodes: NounDescription = {
  tag: 'Failure codes',
  about: 'The words for what failed, after ISO 14224.',
  schemas: {
    FailureCodes: object({
      class: text,
      classes: arrayOf(code),
      problems: arrayOf(code),
      causes: arrayOf(code),
      remedies: arrayOf(code),
    }),
  },
  operations: {
    'failure_codes.index': {
      summary: 'Read what a corrective task may say of a failure',
      description: 'For a piece of equipment, or for a class.',
      permission: 'view_tasks',
      query: [
        { name: 'equipment', description: 'An id', schema: uuid },
        { name: 'class', description: 'A failure class', schema: text },
      ],
      answer: answers.one('FailureCodes'),
    },
  },
}
