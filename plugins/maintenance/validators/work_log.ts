import vine from '@vinejs/vine'
import { strict } from '#validators/strict'

const note = () => vine.string().trim().minLength(1).maxLength(2_000).nullable().optional()

export const startValidator = strict({
  task_id: vine.string().uuid(),
  category: vine.enum(['work', 'travel', 'wait'] as const).optional(),
  note: note(),
})

export const stopValidator = strict({ note: note() })
