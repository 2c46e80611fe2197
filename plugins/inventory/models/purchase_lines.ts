import { v7 } from 'uuid'
import { stockLevel } from '#plugins/inventory/models/stock_level'
import { E_TRANSITION_NOT_ALLOWED, E_VALIDATION } from '#platform/errors'
import { tenant } from '#platform/tenancy/tenant_scope'

/** As the definition of the order lets them in. */
export type LineWish = {
  part_id: string
  quantity: string | number
  /** Without it: the supplier's price for so many, else the part's. */
  unit_cost?: string | number | null
  location_id?: string | null
}

type Order = { id: string; order_number: string; supplier_id: string }
type Expected = { part_id: string; location_id: string; quantity: string }

/** The lines of a purchase order, and what they say is to come. Amounts are decimals as text, reckoned by PostgreSQL. */
export const orderLines = {
  /** @returns the order's new total @throws E_VALIDATION for parts that are not there */
  async replace(order: Order, lines: LineWish[]): Promise<string> {
    assertSome(lines)
    await tenant.query('DELETE FROM purchase_order_lines WHERE order_id = $1', [order.id])
    const written = await tenant.query<{ position: number }>(INSERT, [
      order.id,
      order.supplier_id,
      lines.map(() => v7()),
      lines.map((line) => line.part_id),
      lines.map((line) => line.location_id ?? null),
      lines.map((line) => String(line.quantity)),
      lines.map((line) => line.unit_cost?.toString() ?? null),
    ])
    const positions = new Set(written.map(({ position }) => position))
    const lost = lines.flatMap((_, at) => (positions.has(at + 1) ? [] : [`lines.${at}.part_id`]))
    if (lost.length)
      throw new E_VALIDATION().withDetails(
        Object.fromEntries(lost.map((path) => [path, ['does not exist, or you may not see it']]))
      )
    const [{ total }] = await tenant.query<{ total: string }>(TOTAL, [order.id])
    return total
  },

  async assertSome({ id }: Order) {
    const lines = await tenant.query('SELECT FROM purchase_order_lines WHERE order_id = $1', [id])
    if (!lines.length)
      throw new E_VALIDATION().withDetails({ lines: ['must have at least one line'] })
  },

  async assertNoneReceived({ id, order_number: number }: Order) {
    const received = await tenant.query(
      'SELECT FROM purchase_order_lines WHERE order_id = $1 AND received > 0',
      [id]
    )
    if (!received.length) return
    const message = `A part of ${number} has been received: close it instead, which writes off the rest`
    throw new E_TRANSITION_NOT_ALLOWED(message)
  },

  /** Where a line says no place, it is expected where its part is at home; on levels in their order. */
  async expect({ id }: Order) {
    await tenant.query(PLACE, [id])
    await orderOn(await tenant.query<Expected>(EXPECTED, [id]))
  },

  /** @returns whether anything was still open */
  async writeOff({ id }: Order): Promise<boolean> {
    const open = await tenant.query<Expected>(WRITE_OFF, [id])
    await orderOn(open.filter(({ location_id: place }) => place))
    return open.length > 0
  },
}

/** @throws E_VALIDATION for lines of nothing */
function assertSome(lines: LineWish[]) {
  const empty = lines.flatMap(({ quantity }, at) =>
    Number(quantity) > 0 ? [] : [[`lines.${at}.quantity`, ['must be more than 0']]]
  )
  if (empty.length) throw new E_VALIDATION().withDetails(Object.fromEntries(empty))
}

async function orderOn(lines: Expected[]) {
  await stockLevel.lock(
    lines.map(({ part_id: partId, location_id: locationId }) => ({ partId, locationId }))
  )
  for (const { part_id: partId, location_id: locationId, quantity } of lines)
    await stockLevel.order({ partId, locationId }, quantity)
}

const INSERT = `
  INSERT INTO purchase_order_lines (id, order_id, position, part_id, location_id, quantity, unit_cost)
  SELECT w.id, $1, w.position, p.id, coalesce(w.location_id, p.default_location_id), w.quantity,
    coalesce(w.unit_cost, (
      SELECT b.unit_price FROM price_breaks b JOIN supplier_parts s ON s.id = b.supplier_part_id
      WHERE s.part_id = p.id AND s.supplier_id = $2 AND b.quantity <= w.quantity ORDER BY b.quantity DESC LIMIT 1
    ), p.unit_price, 0)
  FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::numeric[], $7::numeric[])
    WITH ORDINALITY AS w (id, part_id, location_id, quantity, unit_cost, position)
  JOIN parts p ON p.id = w.part_id AND p.deleted_at IS NULL
  RETURNING position`

const TOTAL = `
  UPDATE purchase_orders SET total = (
    SELECT coalesce(sum(quantity * unit_cost), 0) FROM purchase_order_lines WHERE order_id = $1
  ) WHERE id = $1 RETURNING total::text`

/** A tenant without any location expects its parts nowhere yet: receiving names one. */
const PLACE = `
  UPDATE purchase_order_lines AS l SET location_id = coalesce(
    (SELECT v.location_id FROM stock_levels v JOIN stock_locations s ON s.id = v.location_id AND s.deleted_at IS NULL
      WHERE v.part_id = l.part_id ORDER BY v.on_hand DESC, v.id LIMIT 1),
    (SELECT id FROM stock_locations WHERE deleted_at IS NULL ORDER BY created_at, id LIMIT 1))
  WHERE l.order_id = $1 AND l.location_id IS NULL`

const EXPECTED = `
  SELECT part_id, location_id, sum(quantity)::text AS quantity FROM purchase_order_lines
  WHERE order_id = $1 AND location_id IS NOT NULL GROUP BY part_id, location_id ORDER BY part_id, location_id`

const WRITE_OFF = `
  WITH open AS (
    UPDATE purchase_order_lines SET written_off = quantity - received
    WHERE order_id = $1 AND received + written_off < quantity
    RETURNING part_id, location_id, written_off
  )
  SELECT part_id, location_id, (-sum(written_off))::text AS quantity FROM open
  GROUP BY part_id, location_id ORDER BY part_id, location_id`
