import { v7 } from 'uuid'
import { drawReserved } from '#plugins/inventory/models/drawn_reservations'
import { hashOfRequest, postedUnder } from '#plugins/inventory/models/posted_once'
import { returnCost } from '#plugins/inventory/models/return_cost'
import { post, type LedgerEntry, type Posted } from '#plugins/inventory/models/stock_ledger'
import { stockLevel } from '#plugins/inventory/models/stock_level'
import { holdReferences } from '#plugins/inventory/models/stock_references'
import { E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

export type MovementKind = 'receipt' | 'issue' | 'return' | 'adjust' | 'transfer' | 'count'

export type MovementWish = {
  partId: string
  locationId: string
  kind: MovementKind
  /** More than nothing; of an adjustment signed, of a count what was found. */
  quantity: string
  unitCost?: string | null
  toLocationId?: string | null
  taskId?: string | null
  reason?: string | null
}

type Entry = Omit<LedgerEntry, 'kind' | 'leaves'>
type Verb = (entry: Entry, by: Actor, wish: MovementWish) => Promise<Posted>

/**
 * Moves stock as somebody asks for it. The same key again answers the movement that is there already.
 * @returns the id of the movement, of a transfer that of what went out
 * @throws E_INSUFFICIENT_STOCK, E_VALIDATION, E_IDEMPOTENCY_KEY_REUSED for another wish under the same key
 */
export async function moveStock(wish: MovementWish, by: Actor, key?: string): Promise<string> {
  assertWhole(wish)
  const request = hashOf(wish)
  const known = key && (await postedUnder(key, request))
  if (known) return known
  const { partId, locationId, quantity, unitCost, taskId, reason } = wish
  const entry = { partId, locationId, quantity, unitCost, taskId, reason, key, request }
  const { id } = await VERBS[wish.kind](entry, by, wish)
  return id
}

const VERBS: Record<MovementKind, Verb> = {
  receipt: (entry, by) => post({ ...entry, kind: 'receipt', leaves: 'nothing' }, by),
  adjust: (entry, by) => post({ ...entry, kind: 'adjust', leaves: 'nothing' }, by),

  async issue(entry, by) {
    const taken = { ...entry, unitCost: null, quantity: `-${entry.quantity}` }
    if (!entry.taskId) return post({ ...taken, kind: 'issue', leaves: 'reserved' }, by)
    // A savepoint: whoever catches the refusal finds the reservations as they were.
    return tenant.transaction(async () => {
      await holdReferences(entry)
      const drawn = await drawReserved({ ...entry, taskId: entry.taskId! })
      return post({ ...taken, ...drawn, kind: 'issue', leaves: 'reserved' }, by)
    })
  },

  async return(entry, by) {
    const unitCost = entry.taskId
      ? await returnCost({ ...entry, taskId: entry.taskId })
      : entry.unitCost
    return post({ ...entry, unitCost, kind: 'return', leaves: 'nothing' }, by)
  },

  async transfer({ partId, locationId, ...entry }, by, wish) {
    const [from, to] = [
      { partId, locationId },
      { partId, locationId: wish.toLocationId! },
    ]
    const pairId = v7()
    await holdReferences({ ...from, taskId: entry.taskId })
    await holdReferences(to).catch(namedAsTarget)
    await stockLevel.lock([from, to])
    const both = { ...entry, pairId }
    const quantity = `-${entry.quantity}`
    const out = { ...both, ...from, quantity, unitCost: null }
    const left = await post({ ...out, kind: 'transfer_out', leaves: 'reserved' }, by)
    const key = entry.key && `${entry.key} in`
    const into = { ...both, ...to, key, unitCost: left.unitCost }
    await post({ ...into, kind: 'transfer_in', leaves: 'nothing' }, by)
    return left
  },

  async count(entry, by) {
    await holdReferences(entry)
    const quantity = await stockLevel.difference(entry, entry.quantity)
    return post({ ...entry, quantity, kind: 'count', leaves: 'nothing' }, by)
  },
}

function assertWhole({ kind, quantity, reason, toLocationId, locationId }: MovementWish) {
  const isNothing = !/[1-9]/.test(quantity)
  const details: Record<string, string[]> = {}
  if (isNothing && kind !== 'count') details.quantity = ['must not be 0']
  if (quantity.startsWith('-') && kind !== 'adjust') details.quantity = ['must be more than 0']
  if (kind === 'adjust' && !reason) details.reason = ['is required: say why stock is adjusted']
  if (kind === 'transfer' && !toLocationId) details.to_location_id = ['is required']
  if (kind !== 'transfer' && toLocationId) details.to_location_id = ['belongs to a transfer only']
  if (kind === 'transfer' && toLocationId === locationId)
    details.to_location_id = ['must be another location']
  if (Object.keys(details).length) throw new E_VALIDATION().withDetails(details)
}

function namedAsTarget(error: unknown): never {
  if (!(error instanceof E_VALIDATION) || !error.details?.location_id) throw error
  throw new E_VALIDATION().withDetails({ to_location_id: error.details.location_id })
}

function hashOf(wish: MovementWish) {
  const { partId, locationId, kind, quantity, unitCost, toLocationId, taskId } = wish
  return hashOfRequest([partId, locationId, kind, quantity, unitCost, toLocationId, taskId])
}
