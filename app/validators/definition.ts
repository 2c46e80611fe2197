import vine from '@vinejs/vine'
import { DateTime } from 'luxon'
import { tenantFacts } from '#models/rule_facts'
import type { PublishOptions } from '#platform/definitions/definition_life_cycle'
import { KINDS, KINDS_WITH_META } from '#platform/definitions/meta_schema'
import type { DefinitionKind } from '#platform/definitions/types'
import { E_NOT_FOUND, E_VALIDATION } from '#platform/errors'
import { LANGUAGES } from '#platform/language/languages'
import { strict } from '#validators/strict'

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

const written = vine.object({}).allowUnknownProperties()

/** What was begun with and what became of it; JSON pointer → whose value is taken. */
export const draftMerge = strict({
  base: written,
  mine: written.clone(),
  choices: vine.record(vine.enum(['mine', 'theirs'])).optional(),
})

/** Longer than a rule may be, so that it is told so in words. */
export const ruleText = vine.create({
  rule: vine.string().maxLength(8_192),
  gives: vine.enum(['answer', 'value']).optional(),
})

/** What becomes of records in flight. */
const inFlight = {
  in_flight: vine.enum(['pin', 'migrate', 'force']).optional(),
  migrate: vine.record(vine.record(vine.string().maxLength(63))).optional(),
  force_to: vine.string().maxLength(63).optional(),
}

const release = {
  ...inFlight,
  accept_invalid: vine.boolean().optional(),
  note: vine.string().trim().maxLength(1_000).optional(),
}

export const planOptions = vine.create({
  version: vine.number().min(1).withoutDecimals().optional(),
})

export const publication = vine.create(release)

/** Without an offset the time is one of the tenant’s own zone. */
export const publicationTime = vine.create({
  ...release,
  publish_at: vine.string().maxLength(40),
})

/** A time between now and a year from now. @throws E_VALIDATION */
export function timeAhead(text: string): DateTime {
  const { time_zone: zone } = tenantFacts()
  const time = DateTime.fromISO(text, { zone })
  const now = DateTime.now()
  const problem =
    !time.isValid || !text.includes('T')
      ? 'must be a time like 2026-11-22T10:30, in the zone of the company, or one with an offset'
      : time <= now
        ? 'must be a time to come'
        : time > now.plus({ years: 1 })
          ? 'must be within a year'
          : null
  if (problem) throw new E_VALIDATION().withDetails({ publish_at: [problem] })
  return time
}

export const rollback = vine.create({
  version: vine.number().min(1).withoutDecimals(),
  ...release,
})

type Asked = Awaited<ReturnType<(typeof publication)['validate']>>

/** As the life cycle takes what was asked for. */
export function releaseOptions(asked: Asked): Omit<PublishOptions, 'by'> {
  const { in_flight: mode = 'pin', migrate, force_to: forceTo } = asked
  const { accept_invalid: acceptInvalid = false, note } = asked
  return { acceptInvalid, note, inFlight: { mode, migrate, forceTo } }
}

/** The kind an address names. @throws E_NOT_FOUND for one that does not exist or has no life cycle yet */
export function definitionKind(kind: string): DefinitionKind {
  const known = KINDS_WITH_META.find((candidate) => candidate === kind)
  if (!known)
    throw new E_NOT_FOUND(
      `There is no kind of definition "${kind}": use ${KINDS_WITH_META.join(', ')}`
    )
  return known
}
