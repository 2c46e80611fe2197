import { season, trigger } from '#plugins/maintenance/models/rule_shape'

const text = (maxLength: number) => ({ type: ['string', 'null'], maxLength })
const number = { type: ['number', 'null'] }
const moment = { type: 'string', maxLength: 40 }

/** A schedule as it is sent, its template and targets excepted. */
const schedule = {
  type: 'object',
  properties: {
    schedule_name: text(200),
    description: text(10_000),
    equipment_id: text(40),
    frequency_days: number,
    triggers: { type: ['array', 'null'], maxItems: 20, items: trigger },
    combine: text(20),
    anchor: text(20),
    time_zone: text(64),
    local_time: text(10),
    lead_time: text(40),
    horizon: text(40),
    open_policy: text(20),
    holiday_policy: text(20),
    seasons: { type: ['array', 'null'], maxItems: 12, items: season },
    grace: text(40),
    skip_every: number,
    rank: number,
    group: text(63),
    until: text(40),
    count: number,
    is_active: { type: ['boolean', 'null'] },
  },
}

const event = {
  type: 'object',
  properties: {
    type: { type: 'string', enum: ['completed', 'skipped', 'reading', 'paused', 'resumed'] },
    at: moment,
    occurrence_key: { type: 'string', maxLength: 200 },
    reading: { type: 'number' },
    reason: { type: 'string', maxLength: 1_000 },
    excused: { type: 'boolean' },
    meter: { type: 'string', minLength: 1, maxLength: 63 },
    value: { type: 'number' },
  },
  required: ['type', 'at'],
  allOf: [needs('skipped', ['occurrence_key', 'reason']), needs('reading', ['meter', 'value'])],
}

/** The body of a simulation. */
export const SIMULATION = {
  type: 'object',
  properties: {
    schedule,
    from: moment,
    to: moment,
    now: moment,
    holidays: { type: 'array', maxItems: 5_000, items: { type: 'string', maxLength: 10 } },
    events: { type: 'array', maxItems: 20_000, items: event },
  },
  required: ['schedule', 'from', 'to'],
}

function needs(type: string, required: string[]) {
  return { if: { properties: { type: { const: type } } }, then: { required } }
}
