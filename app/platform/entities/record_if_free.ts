import type { Entity } from '#platform/entities/entity'
import { identifier } from '#platform/entities/query/identifier'
import type { EntityRecord } from '#platform/entities/record_rules'
import { openRecords } from '#platform/entities/record_secrets'
import { tenant } from '#platform/tenancy/tenant_scope'

/**
 * A record as definitions see it, past its model: of any entity, locked until the unit ends. Undefined where it
 * is gone, or where somebody else holds it: whoever comes by the clock comes again.
 */
export async function recordIfFree(entity: Entity, id: string): Promise<EntityRecord | undefined> {
  const [row] = await tenant.query<{ record: EntityRecord }>(
    `SELECT to_jsonb(e) - 'search_text' AS record FROM ${identifier(entity.table)} e
     WHERE e.id = $1 ${entity.softDelete ? 'AND e.deleted_at IS NULL' : ''} FOR UPDATE OF e SKIP LOCKED`,
    [id]
  )
  if (!row) return undefined
  const [record] = await openRecords(entity, [withMoments(entity, row.record)])
  return record
}

/** PostgreSQL writes moments with an offset, models in UTC. */
function withMoments(entity: Entity, record: EntityRecord): EntityRecord {
  const moments = entity.fields.filter(({ custom, type }) => !custom && type.name === 'date_time')
  const told = moments
    .map(({ key }) => [key, record[key]])
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([key, value]) => [key, new Date(value).toISOString()])
  return { ...record, ...Object.fromEntries(told) }
}
