import vine from '@vinejs/vine'
import { strict } from '#validators/strict'

/** A time with its zone, or a day: then the schedule's own time of day stays. */
const moment = () =>
  vine.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/i)

const onWhich = { equipment_id: vine.string().uuid().nullable().optional() }

export const skipValidator = strict({
  ...onWhich,
  reason: vine.string().trim().minLength(1).maxLength(1_000),
  excused: vine.boolean({ strict: true }).optional(),
})

export const rescheduleValidator = strict({
  ...onWhich,
  due_at: moment(),
  scope: vine.enum(['one', 'all'] as const).optional(),
  preview: vine.boolean({ strict: true }).optional(),
})
