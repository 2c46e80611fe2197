import vine from '@vinejs/vine'
import { strict } from 'fieldrino/validators/strict'

const onCalendar = vine.createRule((text, _options, field) => {
  if (Number.isNaN(Date.parse(String(text)))) field.report('must be a day', 'day', field)
})

export const handoutValidator = strict({
  held_by: vine.string().trim().minLength(1).maxLength(200),
  due_back: vine
    .string()
    .regex(/^[1-9]\d{3}-\d{2}-\d{2}$/)
    .use(onCalendar())
    .optional(),
})
