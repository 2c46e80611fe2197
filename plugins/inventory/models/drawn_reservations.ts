import { tenant } from '#platform/tenancy/tenant_scope'

type Taken = { taskId: string; partId: string; locationId: string; quantity: string }

/**
 * Whoever issues to a task takes first what is set aside for it. @returns how much of it that is, as a decimal, and
 * for which reservation, where there is one
 */
export async function drawReserved({ taskId, partId, locationId, quantity }: Taken) {
  const level = [taskId, partId, locationId]
  const open = await tenant.query(LOCK, level)
  if (!open.length) return {}
  const [drawn] = await tenant.query<{ taken: string; id: string | null }>(DRAW, [
    ...level,
    quantity,
  ])
  return { fromReserved: drawn.taken, reservationId: drawn.id }
}

const OPEN = `task_id = $1 AND part_id = $2 AND location_id = $3 AND state IN ('reserved', 'kitted')`

const LOCK = `SELECT id FROM stock_reservations WHERE ${OPEN} ORDER BY id FOR UPDATE`

/** The oldest first, each as far as it goes. */
const DRAW = `
  WITH open AS (
    SELECT id, quantity - issued AS rest,
      sum(quantity - issued) OVER (ORDER BY created_at, id) - (quantity - issued) AS before
    FROM stock_reservations WHERE ${OPEN}
  ), share AS (
    SELECT id, least(rest, $4::numeric - before) AS taken FROM open WHERE before < $4::numeric
  ), drawn AS (
    UPDATE stock_reservations AS r SET issued = r.issued + share.taken,
      state = CASE WHEN r.issued + share.taken = r.quantity THEN 'issued' ELSE r.state END,
      row_version = r.row_version + 1, updated_at = now()
    FROM share WHERE r.id = share.id RETURNING r.id, share.taken
  )
  SELECT coalesce(sum(taken), 0)::text AS taken, (array_agg(id))[1] AS id FROM drawn`
