import vine from '@vinejs/vine'
import { DateTime } from 'luxon'
import { strict } from '#validators/strict'

const moment = () =>
  vine
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i)
    .use(onCalendar())
    .transform((text) => DateTime.fromISO(text, { zone: 'utc' }))

const onCalendar = vine.createRule((text, _options, field) => {
  const time = DateTime.fromISO(String(text), { zone: 'utc' })
  if (!time.isValid || time.year < 1900)
    field.report('must be a time like 2026-11-22T10:30:00Z', 'moment', field)
})

const reading = {
  value: vine.number({ strict: true }).min(0).max(1e12),
  at: moment().optional(),
  source: vine.enum(['manual', 'api', 'import', 'checklist'] as const).optional(),
  note: vine.string().trim().minLength(1).maxLength(1_000).nullable().optional(),
  supersedes: vine.string().uuid().nullable().optional(),
}

export const readingValidator = strict(reading)

export const readingsValidator = strict({
  readings: vine.array(vine.object(reading)).minLength(1).maxLength(1_000),
})
