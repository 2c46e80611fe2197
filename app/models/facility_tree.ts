import type { Principal } from '#models/principal'
import { scopePredicate, visibility } from '#models/visibility'
import { runCompiled } from '#platform/entities/query/run_compiled'
import { tenant } from '#platform/tenancy/tenant_scope'

export type FacilityNode = {
  id: string
  name: string
  facility_type: string
  parent_id: string | null
  equipment_count: number
}

/** Nodes a page draws at once; beyond that the list is the better view. */
const MOST = 2_000

/** The places somebody may see, from the top down, with the equipment that stands right in each. */
export function facilityTree(principal: Principal): Promise<FacilityNode[]> {
  const scope = visibility(principal, 'view', 'facilities')
  const counted = scopePredicate(principal.scopeOf('view_equipment'), 'equipment', principal.id)
  return runCompiled<FacilityNode>({
    sql: `
      SELECT f.id, f.name, f.facility_type, f.parent_id, coalesce(held.count, 0) AS equipment_count
      FROM (SELECT * FROM facilities e WHERE e.deleted_at IS NULL AND ${scope.sql} ORDER BY length(e.path), e.name LIMIT ${MOST}) f
      LEFT JOIN (
        SELECT e.facility_id, count(*)::int AS count FROM equipment e WHERE e.deleted_at IS NULL AND ${counted.sql} GROUP BY e.facility_id
      ) held ON held.facility_id = f.id
      ORDER BY f.name`,
    bindings: [...scope.bindings, ...counted.bindings],
  })
}

/** Where a place stands, from the top down to its parent. */
export function ancestorsOf(facilityId: string) {
  return tenant.query<{ id: string; label: string }>(ANCESTORS, [facilityId])
}

const ANCESTORS = `
  SELECT above.id, above.name AS label FROM facilities here
  JOIN facilities above ON above.id = ANY(string_to_array(trim(TRAILING '/' FROM here.path), '/')::uuid[]) AND above.id <> here.id
  WHERE here.id = $1 ORDER BY length(above.path)`
