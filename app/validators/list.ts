import vine from '@vinejs/vine'
import { OPERATORS } from '#platform/entities/field_types/field_type'
import { LOOKS, MAX_LIMIT } from '#models/view_look'
import { strict } from '#validators/strict'

const path = () => vine.string().minLength(1).maxLength(100)
const text = () => vine.string().maxLength(2_000)

const filters = (most: number) =>
  vine
    .array(vine.object({ path: path(), op: vine.enum(OPERATORS), value: text() }))
    .maxLength(most)
    .optional()

const anyPath = () => vine.string().maxLength(100).optional()

const look = vine.object({
  as: vine.enum(LOOKS).optional(),
  lanes_by: anyPath(),
  color_by: anyPath(),
  wip_limits: vine.record(vine.number().withoutDecimals().min(1).max(MAX_LIMIT)).optional(),
  starts: anyPath(),
  ends: anyPath(),
  place: anyPath(),
})

const list = {
  columns: vine.array(path()).maxLength(100).optional(),
  filter: filters(20),
  quick: filters(12),
  look: look.optional(),
  first_for: vine.array(vine.string().maxLength(63)).maxLength(50).distinct().optional(),
  search: text().nullable().optional(),
  sort: text().nullable().optional(),
  group_by: path().nullable().optional(),
  is_shared: vine.boolean({ strict: true }).optional(),
}

const title = () => vine.string().trim().minLength(1).maxLength(100)

export const viewValidator = strict({
  ...list,
  entity: vine.string().maxLength(63),
  title: title(),
})

const change = { ...list, title: title().optional() }

export const viewPatchValidator = strict(change)

/** What somebody had before them, and what they want of it; JSON pointer → whose value is taken. */
export const viewMergeValidator = strict({
  base: vine.object(change).toCamelCase(),
  mine: vine.object(change).toCamelCase(),
  choices: vine.record(vine.enum(['mine', 'theirs'])).optional(),
})

export const listSettingsValidator = strict({
  columns: vine.array(path()).maxLength(100).optional(),
  widths: vine.record(vine.number().min(48).max(1_200)).optional(),
  default_view: vine.string().uuid().nullable().optional(),
})

/** A record as it is typed: anything may stand in it, for nothing of it is kept. */
export const typedRecordValidator = strict({
  record: vine.object({}).allowUnknownProperties().optional(),
})

/** Which values a change may set is the definition's to judge. */
export const bulkValidator = strict({
  ids: vine.array(vine.string().uuid()).minLength(1).maxLength(20_000).distinct().optional(),
  filter: vine.any().optional(),
  expected: vine.number().withoutDecimals().min(0).optional(),
  action: vine.enum(['update', 'move', 'delete']),
  values: vine.any().optional(),
  status: vine.string().maxLength(63).optional(),
  transition: vine.string().maxLength(63).optional(),
  comment: vine.string().trim().minLength(1).maxLength(10_000).nullable().optional(),
  fields: vine.any().optional(),
})
