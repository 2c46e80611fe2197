import { v7 } from 'uuid'
import { stockLevel } from '#plugins/inventory/models/stock_level'
import { holdReferences } from '#plugins/inventory/models/stock_references'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'

export type LedgerKind =
  'receipt' | 'issue' | 'return' | 'adjust' | 'transfer_out' | 'transfer_in' | 'count'

export type LedgerEntry = {
  partId: string
  locationId: string
  kind: LedgerKind
  /** Signed: what it does to what is on hand. */
  quantity: string
  /** Of what comes in; without it, and for what goes out, the average counts. */
  unitCost?: string | null
  /** As much of it was set aside for whoever takes it now. */
  fromReserved?: string
  /** What the level must leave: everything that is set aside for others, or only no less than nothing. */
  leaves: 'reserved' | 'nothing'
  taskId?: string | null
  reservationId?: string | null
  orderLineId?: string | null
  countId?: string | null
  pairId?: string | null
  reason?: string | null
  /** One movement per key, for ever; without one it has its own id. */
  key?: string
  /** What was asked for under the key. */
  request?: string
}

export type Posted = { id: string; unitCost: string; balance: string }

type Row = { watched: boolean; unit_cost: string; balance: string }

/**
 * Writes a movement and changes its level by it, in one statement: the balance of a level is the sum of its
 * movements. Amounts are decimals as text, reckoned by PostgreSQL: average after a receipt = (q0·c0 + q1·c1) / (q0 + q1),
 * rounded to four digits; what goes out goes at the average of the moment. @throws E_INSUFFICIENT_STOCK, E_VALIDATION
 */
export async function post(entry: LedgerEntry, by: Actor): Promise<Posted> {
  const price = await holdReferences(entry)
  const id = v7()
  const row = await stockLevel.change<Row>(entry, POST, [
    id,
    entry.partId,
    entry.locationId,
    entry.quantity,
    entry.unitCost ?? null,
    price,
    entry.fromReserved ?? '0',
    entry.leaves === 'reserved',
    entry.kind,
    entry.taskId ?? null,
    entry.reservationId ?? null,
    entry.orderLineId ?? null,
    entry.countId ?? null,
    entry.pairId ?? null,
    entry.reason ?? null,
    entry.key ?? id,
    entry.request ?? '',
    by.id,
  ])
  tell(id, { ...entry, unitCost: row.unit_cost }, by)
  return { id, unitCost: row.unit_cost, balance: row.balance }
}

function tell(recordId: string, entry: LedgerEntry, by: Actor) {
  const payload = {
    part_id: entry.partId,
    location_id: entry.locationId,
    kind: entry.kind,
    quantity: entry.quantity,
    unit_cost: entry.unitCost,
    task_id: entry.taskId ?? null,
  }
  journal([{ entity: 'stock_movement', recordId, action: 'posted', payload }], by)
}

const POST = `
  WITH level AS (
    UPDATE stock_levels AS l SET
      on_hand = l.on_hand + $4::numeric,
      reserved = l.reserved - $7::numeric,
      average_cost = CASE
        WHEN $4::numeric <= 0 THEN l.average_cost
        WHEN $5::numeric IS NULL AND l.average_cost = 0 AND l.on_hand <= 0 THEN coalesce($6::numeric, 0)
        WHEN $5::numeric IS NULL THEN l.average_cost
        WHEN l.on_hand <= 0 THEN $5::numeric
        ELSE round((l.on_hand * l.average_cost + $4::numeric * $5::numeric) / (l.on_hand + $4::numeric), 4) END,
      row_version = l.row_version + 1,
      updated_at = now()
    FROM stock_locations AS place
    WHERE l.part_id = $2 AND l.location_id = $3 AND place.id = l.location_id
      AND (place.allow_negative OR $4::numeric >= 0
        OR l.on_hand + $4::numeric >= CASE WHEN $8::boolean THEN l.reserved - $7::numeric ELSE 0 END)
    RETURNING l.*
  )
  INSERT INTO stock_movements (id, part_id, location_id, kind, quantity, unit_cost, balance, task_id, reservation_id,
    order_line_id, count_id, pair_id, reason, key, request, created_by)
  SELECT $1::uuid, part_id, location_id, $9::text, $4::numeric,
    coalesce($5::numeric, CASE WHEN average_cost = 0 AND on_hand < 0 THEN coalesce($6::numeric, 0) ELSE average_cost END),
    on_hand, $10::uuid, $11::uuid, $12::uuid, $13::uuid, $14::uuid, $15::text, $16::text, $17::text, $18::uuid
  FROM level
  RETURNING unit_cost::text, balance::text, (SELECT min IS NOT NULL FROM level) AS watched`
