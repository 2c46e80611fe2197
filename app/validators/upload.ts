import vine from '@vinejs/vine'
import { strict } from '#validators/strict'

/** What a file is gets found out when it has come; the type only labels it on its way. */
export const uploadValidator = strict({
  name: vine.string().trim().minLength(1).maxLength(500),
  size: vine.number({ strict: true }).withoutDecimals().min(1),
  content_type: vine
    .string()
    .maxLength(127)
    .regex(/^[\w.+-]+\/[\w.+-]+$/),
})
