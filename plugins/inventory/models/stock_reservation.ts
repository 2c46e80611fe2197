import { column } from '@adonisjs/lucid/orm'
import { RevisedModel } from '#plugins/inventory/models/revised_model'
import { hashOfRequest, postedUnder } from '#plugins/inventory/models/posted_once'
import { post } from '#plugins/inventory/models/stock_ledger'
import { stockLevel } from '#plugins/inventory/models/stock_level'
import { holdReferences } from '#plugins/inventory/models/stock_references'
import { E_IDEMPOTENCY_KEY_REUSED, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

export type ReservationState = 'planned' | 'reserved' | 'kitted' | 'issued' | 'released'

export type ReservationWish = {
  taskId: string
  partId: string
  locationId: string
  quantity: string
  /** `planned` says what will be needed and sets nothing aside yet. */
  state?: 'planned' | 'reserved'
  key?: string
}

/**
 * What a task needs of a part: planned → reserved → kitted → issued, or released. What is reserved or kitted and not
 * yet issued counts in the level's `reserved`. Quantities are decimals as text.
 */
export default class StockReservation extends RevisedModel {
  static journaledAs = 'stock_reservation'

  @column()
  declare taskId: string

  @column()
  declare partId: string

  @column()
  declare locationId: string

  @column()
  declare quantity: string

  @column()
  declare issued: string

  declare state: ReservationState

  @column()
  declare key: string | null

  static locked(id: string) {
    return StockReservation.query().where('id', id).forUpdate().firstOrFail()
  }

  /**
   * The same key again answers the reservation that is there already.
   * @throws E_INSUFFICIENT_STOCK when so much is not available; E_VALIDATION, E_IDEMPOTENCY_KEY_REUSED
   */
  static async make({ state = 'reserved', key, ...wish }: ReservationWish, by: Actor) {
    if (key) await tenant.lock(`stock reservation ${key}`)
    const known = key && (await StockReservation.findBy('key', key))
    if (known && (known.taskId !== wish.taskId || known.partId !== wish.partId))
      throw new E_IDEMPOTENCY_KEY_REUSED()
    if (known) return known
    await holdReferences(wish)
    if (state === 'reserved') await stockLevel.reserve(wish, wish.quantity)
    const reservation = new StockReservation()
    reservation.merge({ ...wish, state, key: key ?? null, issued: '0' })
    await reservation.store('created', by)
    return reservation
  }

  /** Sets aside what was only planned. @throws E_INSUFFICIENT_STOCK */
  async reserve(by: Actor) {
    this.assertIn('planned')
    await stockLevel.reserve(this, this.quantity)
    return this.turn('reserved', by)
  }

  /** It lies ready for whoever does the task. */
  async kit(by: Actor) {
    this.assertIn('reserved')
    return this.turn('kitted', by)
  }

  /** Hands it out, all that is left of it or a part; once per key. @throws E_VALIDATION for more than that */
  async issue(by: Actor, { quantity, key }: { quantity?: string; key?: string } = {}) {
    const request = hashOfRequest([this.id, quantity])
    if (key && (await postedUnder(key, request))) return this
    this.assertIn('reserved', 'kitted')
    const { taken, rest, issued } = await this.share(quantity)
    const { partId, locationId, taskId, id: reservationId } = this
    const entry = { partId, locationId, taskId, reservationId, fromReserved: taken, key, request }
    await post({ ...entry, kind: 'issue', quantity: `-${taken}`, leaves: 'reserved' }, by)
    this.issued = issued
    return this.turn(rest ? this.state : 'issued', by)
  }

  /** Lets go of what was not issued. */
  async release(by: Actor) {
    this.assertIn('planned', 'reserved', 'kitted')
    const holds = this.state !== 'planned'
    if (holds) await stockLevel.reserve(this, `-${(await this.share()).taken}`)
    return this.turn('released', by)
  }

  private async share(quantity?: string) {
    const [share] = await tenant.query<Share>(SHARE, [this.quantity, this.issued, quantity ?? null])
    if (share.fits) return share
    throw new E_VALIDATION().withDetails({ quantity: [`must be at most ${share.open}`] })
  }

  protected override store(action: string, by: Actor) {
    const { taskId, partId, locationId, quantity } = this
    return super.store(action, by, {
      task_id: taskId,
      part_id: partId,
      location_id: locationId,
      quantity,
    })
  }
}

type Share = { taken: string; issued: string; open: string; rest: boolean; fits: boolean }

const SHARE = `
  SELECT taken::text, (issued + taken)::text AS issued, trim_scale(quantity - issued)::text AS open,
    issued + taken < quantity AS rest, taken > 0 AND issued + taken <= quantity AS fits
  FROM (VALUES ($1::numeric, $2::numeric)) AS r (quantity, issued),
    LATERAL (SELECT coalesce($3::numeric, quantity - issued) AS taken) AS t`
