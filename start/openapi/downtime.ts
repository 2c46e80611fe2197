import { answers } from '#platform/api/openapi/answers'
import {
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
import { body } from '#platform/api/openapi/request_body'
import { downtimePatchValidator, downtimeValidator } from '#validators/downtime'

const state = oneOf('degraded', 'down')
const cause = oneOf('planned', 'failure', 'environment', 'operator')

const filters = [
  { name: 'equipment_id', description: 'Of this piece of equipment', schema: uuid },
  { name: 'task_id', description: 'Of this task', schema: uuid },
  { name: 'state', description: 'How bad it was', schema: state },
  { name: 'cause', description: 'Why it was', schema: cause },
  { name: 'open', description: 'Not over yet', schema: flag },
  { name: 'from', description: 'Not over before then', schema: moment },
  { name: 'to', description: 'Begun before then', schema: moment },
]

const DowntimeEvent = object({
  id: uuid,
  equipment_id: uuid,
  state,
  cause,
  reason: text,
  reason_code: nullable(text),
  task_id: nullable(uuid),
  starts_at: moment,
  expected_until: nullable(moment),
  ends_at: nullable(moment),
  created_by: nullable(uuid),
  created_by_user: nullable(ref('Reference')),
  created_at: moment,
  updated_at: moment,
})

const downtimeMeta = object({
  seconds: {
    type: 'number',
    minimum: 0,
    description: 'Of all that match; overlapping ones count once',
  },
})

const change = {
  permission: 'update_equipment',
  body: body(downtimePatchValidator),
  ifMatch: true,
  answer: answers.record('DowntimeEvent'),
} as const

export const downtime: NounDescription = {
  tag: 'Downtime',
  about: 'When equipment was not up, and why. Who may see the equipment sees its downtime.',
  schemas: { DowntimeEvent },
  operations: {
    'downtime.index': {
      summary: 'List downtime',
      permission: 'view_equipment',
      query: filters,
      answer: answers.page('DowntimeEvent', { meta: { downtime: downtimeMeta } }),
    },
    'downtime.show': {
      summary: 'Read a downtime event',
      permission: 'view_equipment',
      answer: answers.record('DowntimeEvent'),
    },
    'downtime.store': {
      summary: 'Record downtime',
      description: 'Also what is over already.',
      permission: 'update_equipment',
      body: body(downtimeValidator),
      answer: answers.created('DowntimeEvent', { etag: true }),
    },
    'downtime.replace': { summary: 'Change a downtime event (as PATCH)', ...change },
    'downtime.update': { summary: 'Change a downtime event', ...change },
  },
}
