import { answers } from '#platform/api/openapi/answers'
import {
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
import type { JsonSchema, NounDescription } from '#platform/api/openapi/operation'
import { body } from '#platform/api/openapi/request_body'
import { assignmentValidator } from '#plugins/maintenance/validators/assignment'

const number: JsonSchema = { type: 'number' }
const day: JsonSchema = { type: 'string', format: 'date' }
const named = object({ id: uuid, label: text })
const span = object({ from: moment, to: moment })
const handOut = { permission: 'dispatch_tasks' }

const filters = [
  { name: 'team', description: 'Technicians and tasks of this team', schema: uuid },
  {
    name: 'facility',
    description: 'Technicians who may work there, and tasks there and below',
    schema: uuid,
  },
]

const card = object({
  id: uuid,
  task_number: nullable(text),
  title: { ...nullable(text), description: 'Null where the caller may not see the task' },
  priority: nullable(text),
  status: nullable(text),
  status_category: nullable(text),
  due_date: nullable(day),
  planned_start: nullable(moment),
  planned_minutes: nullable(count),
  required_skills: arrayOf(text),
  planning_exception: nullable(text),
  is_overdue: { ...flag, description: 'Planned for a time before today, and open all the same' },
  facility: nullable(named),
  assigned_to: nullable(uuid),
  technician: nullable(named),
  assigned_team: nullable(uuid),
  version: count,
  can_move: flag,
})

const board = object({
  time_zone: text,
  days: arrayOf(object({ day, from: moment, to: moment })),
  technicians: arrayOf(
    object({
      id: uuid,
      user_id: uuid,
      name: text,
      skills: arrayOf(text),
      home: nullable(named),
      days: arrayOf(
        object({
          day,
          shift_minutes: number,
          capacity_minutes: number,
          planned_minutes: number,
          over_minutes: number,
          tasks: count,
          shifts: arrayOf(span),
          absences: arrayOf(span),
        })
      ),
      tasks: arrayOf(ref('DispatchTask')),
    })
  ),
  tray: arrayOf(ref('DispatchTask')),
})

const candidates = object({
  time_zone: text,
  minutes: number,
  candidates: arrayOf(
    object({
      technician_id: uuid,
      name: text,
      starts_at: moment,
      ends_at: moment,
      score: number,
      terms: arrayOf(
        object({
          term: oneOf('travel', 'due', 'load'),
          points: number,
          weight: number,
          because: text,
        })
      ),
    })
  ),
  excluded: arrayOf(
    object({
      technician_id: uuid,
      name: text,
      reasons: arrayOf(object({ rule: text, because: text })),
    })
  ),
})

export const dispatch: NounDescription = {
  tag: 'Dispatch',
  about: 'Who does what, and when: capacity, who fits, and who does not and why.',
  schemas: { DispatchTask: card, DispatchBoard: board, DispatchCandidates: candidates },
  operations: {
    'dispatch.board': {
      ...handOut,
      summary: 'Read the board of technicians and days',
      description:
        'The week from today unless days are given; 31 days at most. Work counts on the day it begins.',
      query: [
        { name: 'from', description: 'The first day', schema: day },
        { name: 'to', description: 'The first day that is no longer in', schema: day },
        ...filters,
      ],
      answer: answers.one('DispatchBoard', {
        meta: { technicians: count, tray: count, usual_minutes: count, is_cut: flag },
      }),
    },
    'dispatch.candidates': {
      ...handOut,
      summary: 'Read who can do a task, best first, and why others cannot',
      query: [
        { name: 'task_id', description: 'The task', schema: uuid },
        {
          name: 'at',
          description: 'A time, or a day; as soon as possible within 14 days without one',
          schema: text,
        },
        ...filters,
      ],
      answer: answers.one('DispatchCandidates'),
    },
    'dispatch.assign': {
      ...handOut,
      summary: 'Hand a task to a technician for a time, or take it back',
      description:
        'Null for both puts it back into the tray; a day is the first free time of the shift. What breaks a rule is refused with its reasons, unless the caller may override_dispatch and gives a reason, which the history of the task keeps. With another version than the task has it is 409.',
      body: body(assignmentValidator),
      answer: answers.one('DispatchTask'),
    },
  },
}
