import {
  anything,
  arrayOf,
  count,
  flag,
  mapOf,
  moment,
  nullable,
  object,
  oneOf,
  text,
  uuid,
} from '#platform/api/openapi/json_schema'
import type { JsonSchema } from '#platform/api/openapi/operation'

const number: JsonSchema = { type: 'number' }
const whole: JsonSchema = { type: 'integer' }
const day: JsonSchema = { type: 'string', format: 'date' }
const span: JsonSchema = { type: 'string', format: 'duration' }

const trigger: JsonSchema = {
  oneOf: [
    object({
      'type': { const: 'calendar' },
      'every': whole,
      'unit': oneOf('day', 'week', 'month', 'year'),
      'anchor_date': day,
      'weekdays?': arrayOf(whole),
      'day?': whole,
      'nth?': object({ week: whole, weekday: whole }),
    }),
    object({
      'type': { const: 'meter' },
      'meter': text,
      'every': number,
      'anchor_value?': number,
    }),
    object({
      'type': { const: 'condition' },
      'meter': text,
      'op': oneOf('>', '>=', '<', '<=', '=', '!=', 'between', 'increases_by', 'decreases_by'),
      'value': number,
      'upper?': number,
      'hysteresis?': number,
      'debounce_readings?': whole,
      'debounce_time?': span,
    }),
  ],
}

/** The parts of a schedule that its list does not sort by. */
const PARTS = {
  targets: object({ 'ids?': arrayOf(uuid), 'filter?': anything }),
  triggers: arrayOf(trigger),
  seasons: arrayOf(object({ from: text, to: text })),
  task_template: {
    type: 'object',
    description: 'Fields of the task, and what comes along with it',
    properties: {
      title: text,
      estimated_hours: number,
      checklists: arrayOf(text),
      parts: arrayOf(
        object({
          'part_id': uuid,
          'quantity': { type: ['string', 'number'] },
          'location_id?': uuid,
        })
      ),
      skills: arrayOf(text),
    },
  },
} satisfies Record<string, JsonSchema>

const PLAIN = {
  schedule_name: text,
  description: nullable(text),
  equipment_id: nullable(uuid),
  frequency_days: nullable(whole),
  combine: oneOf('any', 'all'),
  anchor: oneOf('fixed', 'floating'),
  time_zone: nullable(text),
  local_time: text,
  lead_time: span,
  horizon: span,
  grace: span,
  open_policy: oneOf('suppress', 'stack', 'replace'),
  holiday_policy: oneOf('none', 'skip', 'before', 'after'),
  skip_every: nullable(whole),
  rank: nullable(whole),
  group: nullable(text),
  until: nullable(text),
  count: nullable(whole),
  is_active: flag,
  custom: anything,
}

const optional = (properties: Record<string, JsonSchema>) =>
  Object.fromEntries(Object.entries(properties).map(([key, schema]) => [`${key}?`, schema]))

const { schedule_name: name, ...rest } = PLAIN

const because = object({ 'code': text, 'moved?': text, 'params': anything })

const occurrence = {
  key: text,
  due_at: moment,
  raise_at: moment,
  state: oneOf('planned', 'raised', 'completed', 'missed', 'skipped', 'covered', 'suppressed'),
  because: text,
}

export const shapes: Record<string, JsonSchema> = {
  ScheduleWish: object({ schedule_name: name, ...optional(rest), ...optional(PARTS) }),
  SchedulePatch: object({ ...optional(PLAIN), ...optional(PARTS) }),
  Schedule: object({
    id: uuid,
    ...PLAIN,
    ...PARTS,
    assigned_to: nullable(uuid),
    assigned_team: nullable(uuid),
    last_run_date: nullable(day),
    next_run_date: nullable(day),
    problem: nullable(text),
    created_by: nullable(uuid),
    created_at: moment,
    updated_at: moment,
  }),
  ScheduleSimulation: object({
    occurrences: arrayOf(object({ ...occurrence, reason: because })),
    load: arrayOf(object({ month: text, count, hours: number, parts: number })),
    targets: count,
  }),
  SimulationWish: object({
    'schedule': {
      type: 'object',
      description: 'As it is created; it needs no name and no targets',
    },
    'from': text,
    'to': text,
    'now?': text,
    'holidays?': arrayOf(day),
    'events?': arrayOf({ type: 'object', required: ['type', 'at'] }),
  }),
  ScheduleOccurrence: object({
    'id': nullable(uuid),
    'schedule_id': uuid,
    'schedule_name?': text,
    'equipment_id': uuid,
    'equipment?': object({ id: uuid, label: text }),
    ...occurrence,
    'reason': because,
    'task_id': nullable(uuid),
    'assigned_to?': nullable(uuid),
    'assigned_team?': nullable(uuid),
  }),
  ScheduleCompliance: object({
    rule: oneOf('due', 'plus_day', 'fifth', 'tenth'),
    formula: text,
    from: moment,
    to: moment,
    compliance: nullable(number),
    inputs: mapOf(count),
    rows: arrayOf({ type: 'object' }),
    is_cut: flag,
  }),
  ScheduleChange: object({
    moved: arrayOf(object({ from: moment, to: moment })),
    gone: arrayOf(moment),
    added: arrayOf(moment),
    equipment: nullable(text),
    targets: count,
  }),
  MovedOccurrences: object({ moved: arrayOf(object({ from: moment, to: moment })) }),
}
