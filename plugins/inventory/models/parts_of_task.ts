import { labelled } from '#plugins/inventory/models/plain_records'
import TaskParts from '#plugins/inventory/models/task_parts'
import { tenant } from '#platform/tenancy/tenant_scope'

type Reference = { id: string; label: string }

/** Amounts are decimals as text, costs in the tenant's currency. */
type Line = {
  part_id: string
  part: Reference
  unit: string
  location_id: string
  location: Reference
}
type Need = Line & { id: string; state: string; quantity: string; issued: string; etag: string }
type Issued = Line & { quantity: string; cost: string }

export type PartsOfTask = { needs: Need[]; issued: Issued[]; cost: string }

/** What a task needs and did not get yet, what it holds of each part and place, and what that cost at its issue. */
export async function partsOfTask(taskId: string): Promise<PartsOfTask> {
  return {
    needs: await tenant.query<Need>(NEEDS, [taskId]),
    issued: await tenant.query<Issued>(ISSUED, [taskId]),
    cost: await new TaskParts().costOf(taskId),
  }
}

const LINE = `p.id AS part_id, ${labelled('p', `p.name || ' (' || p.part_number || ')'`)} AS part, p.unit,
  s.id AS location_id, ${labelled('s', 's.full_name')} AS location`

const NEEDS = `
  SELECT r.id, r.state, r.quantity::text, r.issued::text, ${LINE},
    '"' || r.row_version || '-' || right(r.id::text, 8) || '"' AS etag
  FROM stock_reservations r JOIN parts p ON p.id = r.part_id JOIN stock_locations s ON s.id = r.location_id
  WHERE r.task_id = $1 AND r.state IN ('planned', 'reserved', 'kitted') ORDER BY r.created_at, r.id`

const ISSUED = `
  SELECT ${LINE}, (-sum(m.quantity))::text AS quantity, (-sum(m.value))::text AS cost
  FROM stock_movements m JOIN parts p ON p.id = m.part_id JOIN stock_locations s ON s.id = m.location_id
  WHERE m.task_id = $1 AND m.kind IN ('issue', 'return')
  GROUP BY p.id, s.id HAVING sum(m.quantity) <> 0 OR sum(m.value) <> 0 ORDER BY p.part_number, s.full_name`
