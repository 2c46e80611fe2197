import vine from '@vinejs/vine'
import { isRecord } from '#platform/entities/merge_patch'
import { strict } from '#validators/strict'

/** A workbook's; names have 31 characters at most. */
const sheet = vine.string().maxLength(100).optional()

/** The form fields beside `file`. */
export const importValidator = strict({
  sheet,
  mapping: vine.any().optional(),
  equipment_type: vine.string().maxLength(63).nullable().optional(),
  create_facilities: vine.boolean().optional(),
  invite: vine.boolean().optional(),
  dry_run: vine.boolean().optional(),
})

export const importPreviewValidator = strict({
  sheet,
  equipment_type: vine.string().maxLength(63).nullable().optional(),
})

export const importTemplateValidator = strict({
  equipment_type: vine.string().maxLength(63).optional(),
})

/** The framework counts the file among the fields. */
export function withoutFile(body: unknown) {
  if (!isRecord(body)) return body
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== 'file'))
}
