import PurchaseOrder from '#plugins/inventory/models/purchase_order'
import type { RecordMover } from '#models/move_wish'
import { E_CONFLICT } from '#platform/errors'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = { id: string; part_id: string; location_id: string; quantity: string }

/**
 * What is short and comes from one supplier, as one order, requested. The suggestions point at it from then on.
 * @throws E_CONFLICT when one of them is ordered or settled meanwhile
 */
export async function orderSuggestions(supplierId: string, ids: string[], mover: RecordMover) {
  const asked = [...new Set(ids)]
  const rows = await tenant.query<Row>(LOCKED, [asked])
  if (rows.length < asked.length)
    throw new E_CONFLICT('Some of it is ordered or no longer short: reload to see what is left')
  const lines = rows.map(({ id: _id, ...line }) => line)
  const order = new PurchaseOrder()
  await order.accept({ supplier_id: supplierId, lines }, 'create', mover.actor)
  await order.store('created', mover.actor)
  await order.request(mover)
  await tenant.query(ORDERED, [asked, order.id])
  const payload = { purchase_order_id: order.id }
  journal(
    rows.map(({ id }) => {
      return { entity: 'reorder_suggestion', recordId: id, action: 'ordered', payload }
    }),
    mover.actor
  )
  return order
}

const LOCKED = `
  SELECT id, part_id, location_id, quantity::text FROM reorder_suggestions
  WHERE id = ANY($1::uuid[]) AND state = 'open' ORDER BY created_at, id FOR UPDATE`

const ORDERED = `
  UPDATE reorder_suggestions SET state = 'ordered', purchase_order_id = $2, closed_at = now(), updated_at = now()
  WHERE id = ANY($1::uuid[])`
