import vine from '@vinejs/vine'
import { DateTime } from 'luxon'
import { strict } from '#validators/strict'

const onCalendar = vine.createRule((text, _options, field) => {
  const time = DateTime.fromISO(String(text), { zone: 'utc' })
  if (!time.isValid || time.year < 1900)
    field.report('must be a day or a time that exists', 'moment', field)
})

const clock = () => vine.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** The end of a day too. */
const end = () => vine.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const day = () =>
  vine
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .use(onCalendar())
const moment = () =>
  vine
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/i)
    .use(onCalendar())

const shift = vine.object({
  weekday: vine.number({ strict: true }).withoutDecimals().min(1).max(7),
  starts: clock(),
  ends: end(),
  valid_from: day().optional(),
  valid_to: day().nullable().optional(),
})

export const shiftsValidator = strict({ shifts: vine.array(shift).maxLength(100) })

export const absenceValidator = strict({
  starts_at: moment(),
  ends_at: moment(),
  kind: vine.enum(['vacation', 'sick', 'training', 'other'] as const).optional(),
  note: vine.string().trim().maxLength(1_000).nullable().optional(),
})
