import vine from '@vinejs/vine'
import { DateTime } from 'luxon'
import { strict } from '#validators/strict'

/** The form alone lets the 45th of the 13th month through, and the year 0, which PostgreSQL does not know. */
const onCalendar = vine.createRule((text, _options, field) => {
  const time = DateTime.fromISO(String(text), { zone: 'utc' })
  if (!time.isValid || time.year < 1)
    field.report('must be a time like 2026-11-22T10:30:00Z', 'moment', field)
})

/** RFC 3339 with a zone, as everywhere in the API. */
export const moment = () =>
  vine
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i)
    .use(onCalendar())
    .transform((text) => DateTime.fromISO(text, { zone: 'utc' }))

const reason = () => vine.string().trim().minLength(1).maxLength(1_000)
const reasonCode = () => vine.string().trim().maxLength(100).nullable().optional()

export const shutdownValidator = strict({
  reason: reason(),
  reason_code: reasonCode(),
  starts_at: moment().optional(),
  expected_until: moment().nullable().optional(),
})

const kind = {
  state: vine.enum(['degraded', 'down']).optional(),
  cause: vine.enum(['planned', 'failure', 'environment', 'operator']).optional(),
  reason_code: reasonCode(),
  expected_until: moment().nullable().optional(),
  ends_at: moment().nullable().optional(),
  task_id: vine.string().uuid().nullable().optional(),
}

export const downtimeValidator = strict({
  ...kind,
  equipment_id: vine.string().uuid(),
  reason: reason(),
  starts_at: moment(),
})

export const downtimePatchValidator = strict({
  ...kind,
  reason: reason().optional(),
  starts_at: moment().optional(),
})
