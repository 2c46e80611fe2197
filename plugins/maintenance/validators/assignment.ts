import vine from '@vinejs/vine'
import { isMoment } from '#plugins/maintenance/engine/moment'
import { strict } from '#validators/strict'

const onCalendar = vine.createRule((text, _options, field) => {
  if (!isMoment(text)) field.report('must be a day or a time that exists', 'moment', field)
})

export const assignmentValidator = strict({
  task_id: vine.string().uuid(),
  technician_id: vine.string().uuid().nullable(),
  planned_start: vine
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/i)
    .use(onCalendar())
    .nullable(),
  version: vine.number({ strict: true }).withoutDecimals().min(1).optional(),
  override_reason: vine.string().trim().minLength(1).maxLength(1_000).nullable().optional(),
})
