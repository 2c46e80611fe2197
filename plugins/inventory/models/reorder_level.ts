import { reviewReorder } from '#plugins/inventory/models/reorder'
import { tenant } from '#platform/tenancy/tenant_scope'

type Levelled = { id: string; reorder_level: string | null }

/** Levels that were watched by the part's own reorder level follow it. */
export async function followReorderLevel(
  { id: partId, reorder_level: level }: Levelled,
  before: unknown
) {
  const levels = await tenant.query<{ location_id: string }>(WATCH, [partId, before, level])
  for (const { location_id: locationId } of levels) await reviewReorder({ partId, locationId })
}

const WATCH = `
  UPDATE stock_levels AS l SET min = $3::numeric, row_version = l.row_version + 1, updated_at = now()
  FROM parts p WHERE p.id = l.part_id AND l.part_id = $1 AND l.min IS NOT DISTINCT FROM $2::numeric
    AND (l.min IS NOT NULL OR coalesce(p.default_location_id = l.location_id,
      (SELECT count(*) FROM stock_levels o WHERE o.part_id = p.id) = 1))
  RETURNING l.location_id`
