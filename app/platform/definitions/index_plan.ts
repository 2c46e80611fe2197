import type { DefinitionChange } from '#platform/definitions/definition_diff'
import { indexPrice, type IndexPrice } from '#platform/definitions/index_price'
import { tableSize, WORTH_AN_INDEX } from '#platform/definitions/table_size'
import type { Finding } from '#platform/definitions/types'
import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import { fieldIndex, INDEX_QUOTA, indexedFields } from '#platform/entities/query/index_expression'

/** `now`: the table is large enough to be indexed after publishing; before that an index waits for rows. */
export type PlannedIndex = IndexPrice & { name: string; field: string; now: boolean }

export type IndexPlan = { indexes: PlannedIndex[]; warnings: Finding[] }

/** The indexes the changed fields would get, their price, and a warning for those past the quota. */
export async function planIndexes(
  entity: Entity,
  changes: DefinitionChange[],
  locale: string
): Promise<IndexPlan> {
  const asking = indexedFields(entity)
  const touched = new Set(changes.filter(({ kind }) => kind !== 'retired').map(({ path }) => path))
  const fresh = asking.slice(0, INDEX_QUOTA).filter(({ path }) => touched.has(path))
  const rows = fresh.length ? await tableSize(entity.table) : 0
  const indexes = fresh.flatMap((field) => {
    const index = fieldIndex(entity, field)
    if (!index) return []
    const now = rows > WORTH_AN_INDEX
    return [{ name: index.name, field: field.path, now, ...indexPrice(field, rows) }]
  })
  return { indexes, warnings: asking.slice(INDEX_QUOTA).map((field) => overQuota(field, locale)) }
}

function overQuota(field: Field, locale: string): Finding {
  return {
    pointer: `/schema/properties/${field.key}`,
    message: `An entity has ${INDEX_QUOTA} indexes at most, so lists filter and sort by "${field.title(locale)}" without one: take x-filter and x-sort from a field that needs them less`,
  }
}
