import vine from '@vinejs/vine'
import { LANGUAGES } from '#platform/language/languages'
import { strict } from '#validators/strict'

/** `document` is what is being edited; without it the draft counts, and then what is published. */
const document = () => vine.object({}).allowUnknownProperties().optional()

export const previewValidator = strict({
  entity: vine.string().maxLength(63),
  record_id: vine.string().uuid(),
  language: vine.enum(LANGUAGES).optional(),
  document: document(),
})

export const reportValidator = strict({ language: vine.enum(LANGUAGES).optional() })

export const trialValidator = strict({
  record_id: vine.string().uuid(),
  data: vine.object({}).allowUnknownProperties().optional(),
  document: document(),
})

export const hookValidator = strict({ signed: vine.boolean().optional() })
