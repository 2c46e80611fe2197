import vine from '@vinejs/vine'
import { moment } from '#validators/downtime'
import { strict } from '#validators/strict'

const body = () => vine.string().trim().minLength(1).maxLength(10_000)

export const commentValidator = strict({ body: body() })

/** Which fields there are, and what they hold, is the definition's to judge. */
export const transitionValidator = strict({
  status: vine.string().maxLength(63),
  transition: vine.string().maxLength(63).optional(),
  comment: body().nullable().optional(),
  fields: vine.any().optional(),
  downtime: vine
    .object({
      state: vine.enum(['degraded', 'down'] as const),
      since: moment().optional(),
      reason_code: vine.string().trim().maxLength(100).nullable().optional(),
    })
    .toCamelCase()
    .optional(),
})

export const checklistValidator = strict({ form: vine.string().maxLength(100) })

/** What an answer may be is its form's to judge. */
export const checklistAnswersValidator = strict({ answers: vine.any() })
