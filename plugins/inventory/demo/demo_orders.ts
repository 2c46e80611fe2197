import { DateTime } from 'luxon'
import { Principal } from '#models/principal'
import User from '#models/user'
import type { KeptPart } from '#plugins/inventory/demo/demo_store'
import { PurchaseApproval } from '#plugins/inventory/models/purchase_approval'
import PurchaseOrder from '#plugins/inventory/models/purchase_order'
import { PurchaseReceipt } from '#plugins/inventory/models/purchase_receipt'
import type { RecordMover } from '#models/move_wish'
import type { Actor } from '#platform/events/actor'

type Line = { id: string; quantity: string; unit_cost: string; location_id: string }
type Step = (order: PurchaseOrder, cast: Cast) => Promise<unknown>
/** Who asks, and who approves. */
export type Cast = { buyer: RecordMover; boss: RecordMover }

const submit: Step = (order, { buyer }) => new PurchaseApproval(order).ask(buyer)
const approve: Step = (order, { boss }) => new PurchaseApproval(order).approve(boss)
const reject: Step = (order, { boss }) =>
  new PurchaseApproval(order).reject(boss, 'We still have enough of these for the quarter')
const send: Step = (order, { buyer }) => order.send(buyer)
const close: Step = (order, { buyer }) => order.close(buyer)
const cancel: Step = (order, { buyer }) => order.cancel(buyer)
const receiveSome: Step = (order, cast) => receive(order, cast, (lines) => lines.slice(0, 1))
const receiveAll: Step = (order, cast) => receive(order, cast, (lines) => lines)

const sent = [submit, approve, send]

/** One order for each state there is. */
const WAYS: Step[][] = [
  [],
  [(order, { buyer }) => order.request(buyer)],
  [submit],
  [submit, reject],
  [submit, approve],
  sent,
  [...sent, receiveSome],
  [...sent, receiveAll],
  [...sent, receiveAll, close],
  [...sent, receiveSome, close],
  [submit, cancel],
]

export async function placeOrders(parts: KeptPart[], suppliers: string[], cast: Cast) {
  for (const [at, steps] of WAYS.entries()) {
    const supplier = at % suppliers.length
    const bought = parts.filter((part) => part.supplier === supplier)
    const lines = [0, 1, 2].map((step) => {
      const { id, locationId } = bought[(at + step * 2) % bought.length]
      return { part_id: id, location_id: locationId, quantity: String(5 + at + step * 4) }
    })
    const order = new PurchaseOrder()
    const expected = DateTime.utc()
      .plus({ days: 3 + at })
      .toISODate()
    const values = { supplier_id: suppliers[supplier], expected_date: expected, lines }
    await order.accept(values, 'create', cast.buyer.actor)
    await order.store('created', cast.buyer.actor)
    for (const step of steps) await step(order, cast)
  }
}

async function receive(order: PurchaseOrder, { buyer }: Cast, taken: (lines: Line[]) => Line[]) {
  const { lines } = (await order.toAnswer()) as unknown as { lines: Line[] }
  const came = taken(lines).map(({ id: lineId, quantity, unit_cost: unitCost, location_id }) => {
    return { lineId, quantity, unitCost, locationId: location_id }
  })
  await new PurchaseReceipt(order, buyer).take(came)
}

/** The manager buys, and whoever set the company up approves. */
export async function castOf(by: Actor): Promise<Cast> {
  const user = await User.query()
    .whereHas('role', (role) => role.where('key', 'manager'))
    .whereNot('id', by.id!)
    .firstOrFail()
  return { buyer: await moverOf(user.id), boss: await moverOf(by.id!) }
}

async function moverOf(id: string): Promise<RecordMover> {
  const principal = (await Principal.find(id))!
  const { roleKey: role, grants: permissions } = principal
  const actor: Actor = { id, channel: 'ui', viewer: { role, permissions } }
  return { principal, actor, locale: 'en' }
}
