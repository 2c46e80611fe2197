import type { Entity } from '#platform/entities/entity'
import type { EntityRecord, RuleFacts } from '#platform/entities/record_rules'
import type { Viewer } from '#platform/entities/viewer'

/** A record of the program in the shape that lists answer: what the viewer may see, nothing left out. */
export function recordOutput(entity: Entity, record: EntityRecord, viewer?: Viewer): EntityRecord {
  const fields = entity.fields.filter((field) => !field.custom && field.viewableBy(viewer))
  const columns = Object.fromEntries(fields.map(({ key }) => [key, record[key] ?? null]))
  if (!entity.hasCustom) return columns
  return withComputed(
    entity,
    { ...columns, custom: shownCustom(entity, record, viewer) },
    { viewer }
  )
}

/** The record with the computed fields its viewer may see. */
export function withComputed(
  entity: Entity,
  record: EntityRecord,
  { viewer, facts }: { viewer?: Viewer; facts?: RuleFacts }
) {
  if (!entity.fields.some(({ computed }) => computed)) return record
  const { custom = {} } = entity.compute(record, facts)
  return { ...record, custom: withoutKeys(custom, hiddenKeys(entity, viewer)) }
}

function shownCustom(entity: Entity, { custom = {} }: EntityRecord, viewer?: Viewer) {
  return withoutKeys(custom, hiddenKeys(entity, viewer))
}

/** Keys the viewer must not get, and keys that no definition names any more. */
function hiddenKeys(entity: Entity, viewer?: Viewer) {
  const restricted = entity.restricted.filter((field) => field.custom && !field.viewableBy(viewer))
  return new Set([...restricted.map(({ key }) => key), ...(entity.overlay.retired ?? [])])
}

function withoutKeys(record: Record<string, unknown>, keys: ReadonlySet<string>) {
  if (keys.size === 0) return record
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)))
}
