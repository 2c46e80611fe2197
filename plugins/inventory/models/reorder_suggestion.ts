import PurchaseOrder from '#plugins/inventory/models/purchase_order'
import type { RecordMover } from '#models/move_wish'
import { E_CONFLICT, E_NOT_FOUND, E_VALIDATION } from '#platform/errors'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

type Row = {
  state: string
  part_id: string
  location_id: string
  quantity: string
  supplier_id: string | null
}

/** That a level is short, and by how much it should be filled up. */
export class ReorderSuggestion {
  constructor(private id: string) {}

  /** @returns the order, as requested @throws E_CONFLICT when it is ordered or settled, E_VALIDATION without a supplier */
  async order(mover: RecordMover, supplierId?: string | null): Promise<PurchaseOrder> {
    const row = await this.locked()
    const supplier = supplierId ?? row.supplier_id
    if (!supplier)
      throw new E_VALIDATION().withDetails({
        supplier_id: ['is required: the part has no supplier of its own'],
      })
    const line = { part_id: row.part_id, quantity: row.quantity, location_id: row.location_id }
    const order = new PurchaseOrder()
    await order.accept({ supplier_id: supplier, lines: [line] }, 'create', mover.actor)
    await order.store('created', mover.actor)
    await order.request(mover)
    await tenant.query(ORDERED, [this.id, order.id])
    const payload = { purchase_order_id: order.id }
    const told = { entity: 'reorder_suggestion', recordId: this.id, action: 'ordered', payload }
    journal([told], mover.actor)
    return order
  }

  private async locked() {
    const [row] = await tenant.query<Row>(LOCKED, [this.id])
    if (!row) throw new E_NOT_FOUND()
    if (row.state !== 'open')
      throw new E_CONFLICT('This is ordered already, or no longer short').withDetails({
        state: [row.state],
      })
    return row
  }
}

const LOCKED = `
  SELECT g.state, g.part_id, g.location_id, g.quantity::text, p.supplier_id
  FROM reorder_suggestions g JOIN parts p ON p.id = g.part_id WHERE g.id = $1 FOR UPDATE OF g`

const ORDERED = `
  UPDATE reorder_suggestions SET state = 'ordered', purchase_order_id = $2, closed_at = now(), updated_at = now()
  WHERE id = $1`
