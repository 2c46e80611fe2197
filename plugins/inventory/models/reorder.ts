import { v7 } from 'uuid'
import type { Place } from '#plugins/inventory/models/stock_level'
import { tenant } from '#platform/tenancy/tenant_scope'

/**
 * Keeps the one suggestion of a level that is open or ordered as its stock is now: available + on order below min asks for what is
 * missing up to max, anything else settles it. A statement of its own, behind the one that has the level's lock:
 * only so it sees what whoever had the lock before has written.
 */
export async function reviewReorder({ partId, locationId }: Place) {
  await tenant.query(REVIEW, [partId, locationId, v7()])
}

/** Its order will not come: the levels are as short as before. */
export async function reopenSuggestions(orderId: string) {
  const levels = await tenant.query<{ part_id: string; location_id: string }>(REOPEN, [orderId])
  for (const { part_id: partId, location_id: locationId } of levels)
    await reviewReorder({ partId, locationId })
}

const REOPEN = `
  UPDATE reorder_suggestions SET state = 'open', purchase_order_id = NULL, closed_at = NULL, updated_at = now()
  WHERE purchase_order_id = $1 AND state = 'ordered' RETURNING part_id, location_id`

const REVIEW = `
  WITH short AS (
    SELECT part_id, location_id, greatest(max, min) - (on_hand - reserved + on_order) AS quantity
    FROM stock_levels WHERE part_id = $1 AND location_id = $2 AND on_hand - reserved + on_order < min
  ), settled AS (
    UPDATE reorder_suggestions SET state = 'settled', closed_at = now(), updated_at = now()
    WHERE part_id = $1 AND location_id = $2 AND state IN ('open', 'ordered') AND NOT EXISTS (SELECT FROM short)
  )
  INSERT INTO reorder_suggestions AS s (id, part_id, location_id, quantity)
  SELECT $3, part_id, location_id, quantity FROM short
  ON CONFLICT (part_id, location_id) WHERE state IN ('open', 'ordered')
  DO UPDATE SET quantity = excluded.quantity, updated_at = now() WHERE s.state = 'open' AND s.quantity <> excluded.quantity`
