import { withinFacility } from '#models/facility_subtree'
import { visibleTo } from '#models/relation_source'
import { isRecord } from '#platform/entities/merge_patch'
import { EntityReader } from '#platform/entities/entity_reader'
import type { CompiledQuery } from '#platform/entities/query/predicate'
import type { Actor } from '#platform/events/actor'

/** What no schedule is for any more. */
const LIVES = { sql: `e.status <> 'retired'`, bindings: [] }

/**
 * The equipment a filter finds, as a statement to select ids from: `{ "equipment_type": "elevator", "within": "<id of
 * a facility>", "custom.capacity_lbs": { "gte": 2000 } }`, for who looks. @throws E_INVALID_QUERY
 */
export async function equipmentMatching(
  filter: Record<string, unknown>,
  by: Actor
): Promise<CompiledQuery> {
  const reader = await EntityReader.of('equipment', {
    viewer: by.viewer,
    scope: visibleTo(by, 'equipment'),
    filters: { within: withinFacility('equipment') },
  })
  return reader.narrowed(LIVES).matching(queryOf(filter))
}

/** As the address of a list says it. */
function queryOf(filter: Record<string, unknown>) {
  const { search, ...fields } = filter
  const conditions = Object.entries(fields).map(([path, value]) => [path, conditionOf(value)])
  return { ...(search !== undefined && { search }), filter: Object.fromEntries(conditions) }
}

function conditionOf(value: unknown): unknown {
  if (Array.isArray(value)) return { in: textOf(value) }
  if (!isRecord(value)) return textOf(value)
  return Object.fromEntries(Object.entries(value).map(([op, each]) => [op, textOf(each)]))
}

function textOf(value: unknown) {
  return Array.isArray(value) ? value.join(',') : String(value)
}
