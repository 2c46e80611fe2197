import vine from '@vinejs/vine'
import { KINDS, KINDS_WITH_META } from '#platform/definitions/meta_schema'
import type { DefinitionKind } from '#platform/definitions/types'
import { E_NOT_FOUND } from '#platform/errors'
import { LANGUAGES } from '#platform/language/languages'

const page = vine.number().min(1).optional()

export const listOptions = vine.create({
  kind: vine.enum([...KINDS] as DefinitionKind[]).optional(),
  page,
  page_size: vine
    .number()
    .min(1)
    .optional()
    .transform((size) => Math.min(size, 100)),
})

export const versionOptions = vine.create({
  version: vine.number().min(1).withoutDecimals().optional(),
  state: vine.enum(['draft']).optional(),
})

/** What the designer's page shows besides the list of fields. */
export const previewOptions = vine.create({
  view: vine.string().optional(),
  role: vine.string().optional(),
  language: vine.enum(LANGUAGES).optional(),
})

export const draftOptions = vine.create({ force: vine.boolean().optional() })

/** Longer than a rule may be, so that it is told so in words. */
export const ruleText = vine.create({ rule: vine.string().maxLength(8_192) })

export const publication = vine.create({
  in_flight: vine.enum(['pin']).optional(),
  accept_invalid: vine.boolean().optional(),
  note: vine.string().trim().maxLength(1_000).optional(),
})

export const rollback = vine.create({
  version: vine.number().min(1).withoutDecimals(),
  accept_invalid: vine.boolean().optional(),
  note: vine.string().trim().maxLength(1_000).optional(),
})

/** The kind an address names. @throws E_NOT_FOUND for one that does not exist or has no life cycle yet */
export function definitionKind(kind: string): DefinitionKind {
  const known = KINDS_WITH_META.find((candidate) => candidate === kind)
  if (!known)
    throw new E_NOT_FOUND(
      `There is no kind of definition "${kind}": use ${KINDS_WITH_META.join(', ')}`
    )
  return known
}
