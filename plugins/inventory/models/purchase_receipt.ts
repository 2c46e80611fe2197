import { post } from '#plugins/inventory/models/stock_ledger'
import type PurchaseOrder from '#plugins/inventory/models/purchase_order'
import { inventorySettings } from '#plugins/inventory/models/inventory_settings'
import { stockLevel } from '#plugins/inventory/models/stock_level'
import type { RecordMover } from '#models/move_wish'
import { E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

export type ReceivedLine = {
  lineId: string
  quantity: string
  unitCost?: string | null
  locationId: string
}

type Taken = {
  part_id: string
  expected_at: string | null
  unit_cost: string
  /** As much of it was on order; more than that is within the tolerance. */
  awaited: string
}

/** A delivery: what came of each line, at what it really cost, and where it was put. Stock changes here and nowhere else. */
export class PurchaseReceipt {
  constructor(
    private order: PurchaseOrder,
    private mover: RecordMover
  ) {}

  /** @throws E_VALIDATION for more than was ordered and the tolerance allows */
  async take(lines: ReceivedLine[]) {
    this.order.assertIn('sent', 'partially_received')
    // In the order of lines, as whoever receives another part of the same order does.
    const sorted = lines.map((line, at) => ({ line, at })).sort(byLine)
    const { over_receipt_percent: tolerance } = await inventorySettings.read()
    const taken = []
    for (const { line, at } of sorted)
      taken.push({ line, row: await this.takeLine(line, { at, tolerance }) })
    await this.lock(taken)
    for (const { line, row } of taken) await this.store(line, row)
    await this.order.follow(await this.isComplete(), this.mover)
  }

  private async takeLine(line: ReceivedLine, { at, tolerance }: { at: number; tolerance: number }) {
    const values = [line.lineId, this.order.id, line.quantity, tolerance]
    const [row] = await tenant.query<Taken>(TAKE, values)
    if (row) return row
    const [open] = await tenant.query<{ open: string }>(OPEN, [line.lineId, this.order.id])
    throw new E_VALIDATION().withDetails(
      open
        ? { [`lines.${at}.quantity`]: [`must be at most ${open.open}: no more was ordered`] }
        : { [`lines.${at}.line_id`]: ['is no line of this order'] }
    )
  }

  private lock(taken: { line: ReceivedLine; row: Taken }[]) {
    return stockLevel.lock(
      taken.flatMap(({ line, row }) =>
        [line.locationId, row.expected_at]
          .filter((locationId) => locationId !== null)
          .map((locationId) => ({ partId: row.part_id, locationId }))
      )
    )
  }

  private async store({ lineId, quantity, unitCost, locationId }: ReceivedLine, row: Taken) {
    const { part_id: partId, expected_at: expectedAt, awaited } = row
    if (expectedAt && awaited !== '0')
      await stockLevel.order({ partId, locationId: expectedAt }, `-${awaited}`)
    const cost = { unitCost: unitCost ?? row.unit_cost, orderLineId: lineId }
    const entry = { partId, locationId, quantity, ...cost }
    await post({ ...entry, kind: 'receipt', leaves: 'nothing' }, this.mover.actor)
  }

  private async isComplete() {
    const open = await tenant.query(
      'SELECT FROM purchase_order_lines WHERE order_id = $1 AND received < quantity LIMIT 1',
      [this.order.id]
    )
    return open.length === 0
  }
}

function byLine(one: { line: ReceivedLine }, other: { line: ReceivedLine }) {
  return one.line.lineId < other.line.lineId ? -1 : Number(one.line.lineId > other.line.lineId)
}

const TAKE = `
  UPDATE purchase_order_lines AS l SET received = l.received + $3::numeric
  WHERE l.id = $1 AND l.order_id = $2
    AND l.received + $3::numeric <= l.quantity * (1 + $4::numeric / 100)
  RETURNING l.part_id, l.location_id AS expected_at, l.unit_cost::text,
    trim_scale(greatest(least($3::numeric, l.quantity - (l.received - $3::numeric)), 0))::text AS awaited`

const OPEN = `
  SELECT trim_scale(greatest(quantity - received, 0))::text AS open FROM purchase_order_lines
  WHERE id = $1 AND order_id = $2`
