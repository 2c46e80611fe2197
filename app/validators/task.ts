import vine from '@vinejs/vine'
import { strict } from '#validators/strict'

const body = () => vine.string().trim().minLength(1).maxLength(10_000)

export const commentValidator = strict({ body: body() })

/** Which fields there are, and what they hold, is the definition's to judge. */
export const transitionValidator = strict({
  status: vine.string().maxLength(63),
  transition: vine.string().maxLength(63).optional(),
  comment: body().nullable().optional(),
  fields: vine.any().optional(),
})

export const checklistValidator = strict({ form: vine.string().maxLength(100) })

/** What an answer may be is its form's to judge. */
export const checklistAnswersValidator = strict({ answers: vine.any() })
