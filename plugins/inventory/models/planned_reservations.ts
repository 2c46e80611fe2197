import { E_INSUFFICIENT_STOCK } from '#plugins/inventory/errors'
import { inventorySettings } from '#plugins/inventory/models/inventory_settings'
import StockReservation from '#plugins/inventory/models/stock_reservation'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

/** As many as are looked at in one go: the next look goes on. */
const AT_ONCE = 200

/** What is planned for tasks that are soon due. */
export const plannedReservations = {
  async areDue(): Promise<boolean> {
    return (await due(1)).length > 0
  },

  /** Sets aside what there is of them; the rest stays planned and is tried again. @returns how many were reserved */
  async reserve(by: Actor): Promise<number> {
    let reserved = 0
    for (const id of await due(AT_ONCE)) reserved += await attempt(id, by)
    return reserved
  },
}

async function attempt(id: string, by: Actor): Promise<number> {
  try {
    await tenant.transaction(async () => (await StockReservation.locked(id)).reserve(by))
    return 1
  } catch (error) {
    if (error instanceof E_INSUFFICIENT_STOCK) return 0
    throw error
  }
}

/** Those that can be had first: what is short would be looked at for ever. */
async function due(limit: number): Promise<string[]> {
  const { reserve_days: days } = await inventorySettings.read()
  const rows = await tenant.query<{ id: string }>(DUE, [days, limit])
  return rows.map(({ id }) => id)
}

const DUE = `
  SELECT r.id FROM stock_reservations r JOIN tasks t ON t.id = r.task_id
  JOIN stock_levels l ON l.part_id = r.part_id AND l.location_id = r.location_id
  WHERE r.state = 'planned' AND t.deleted_at IS NULL AND t.status_category NOT IN ('done', 'void')
    AND t.due_date <= current_date + $1::int AND l.on_hand - l.reserved >= r.quantity
  ORDER BY t.due_date, r.created_at, r.id LIMIT $2`
