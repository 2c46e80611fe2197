import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { RevisedModel } from '#plugins/inventory/models/revised_model'
import { CountLines } from '#plugins/inventory/models/stock_count_lines'
import { post } from '#plugins/inventory/models/stock_ledger'
import { stockLevel } from '#plugins/inventory/models/stock_level'
import { nextNumber } from '#models/number_sequence'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

export type CountState = 'open' | 'counted' | 'posted' | 'cancelled'

type CountWish = { locationId: string; partIds?: string[]; note?: string | null }

/**
 * A stocktake at one location: counted blind, and where it differs from the ledger posted only after somebody else
 * has looked. What was expected is what was on hand as the part was counted, so that what moves meanwhile is no variance.
 */
export default class StockCount extends RevisedModel {
  static journaledAs = 'stock_count'

  @column()
  declare countNumber: string

  @column()
  declare locationId: string

  declare state: CountState

  @column()
  declare note: string | null

  @column()
  declare submittedBy: string | null

  @column.dateTime()
  declare submittedAt: DateTime | null

  @column()
  declare approvedBy: string | null

  @column.dateTime()
  declare approvedAt: DateTime | null

  static locked(id: string) {
    return StockCount.query().where('id', id).forUpdate().firstOrFail()
  }

  /** Of these parts, or of all that the location has a level of. @throws E_CONFLICT beside another one there */
  static async open({ locationId, partIds, note }: CountWish, by: Actor) {
    await tenant.lock(`stock counts ${locationId}`)
    const running = await StockCount.query()
      .where('locationId', locationId)
      .whereIn('state', ['open', 'counted'])
      .first()
    if (running)
      throw new E_CONFLICT(`${running.countNumber} is under way there: finish or cancel it first`)
    const count = new StockCount()
    const countNumber = await nextNumber('stock_count', 'SC-')
    count.merge({ locationId, countNumber, note: note ?? null, state: 'open' })
    await count.store('created', by)
    await count.lines.choose(partIds)
    return count
  }

  private get lines() {
    return new CountLines(this)
  }

  /** A part nobody expected there counts as well. */
  async record(counted: { partId: string; counted: string }[], by: Actor) {
    this.assertIn('open')
    await this.lines.record(counted, by)
    await this.store('recorded', by)
  }

  /** Where nothing differs there is nothing to approve. @throws E_VALIDATION while a part is not counted */
  async submit(by: Actor) {
    this.assertIn('open')
    const missing = await this.lines.missing()
    if (missing) {
      const message = `${missing} parts are not counted yet: count them, or say 0`
      throw new E_VALIDATION(message).withDetails({ lines: [message] })
    }
    Object.assign(this, { submittedBy: by.id, submittedAt: DateTime.utc() })
    await this.turn('counted', by)
    if (!(await this.lines.variances()).length) await this.turn('posted', by)
  }

  /** Posts what differs. @throws E_CONFLICT to whoever counted; E_INSUFFICIENT_STOCK where it is gone meanwhile */
  async approve(by: Actor) {
    this.assertIn('counted')
    await this.assertOther(by)
    const lines = await this.lines.variances()
    const places = lines.map(({ part_id: partId }) => ({ partId, locationId: this.locationId }))
    await stockLevel.lock(places)
    const more = { reason: `Stocktake ${this.countNumber}`, countId: this.id }
    for (const [at, { variance: quantity }] of lines.entries())
      await post({ ...places[at], ...more, quantity, kind: 'count', leaves: 'nothing' }, by)
    Object.assign(this, { approvedBy: by.id, approvedAt: DateTime.utc() })
    await this.turn('posted', by)
  }

  /** What differed is to be counted again. */
  async reject(by: Actor) {
    this.assertIn('counted')
    await this.assertOther(by)
    await this.lines.forgetVariances()
    await this.turn('open', by)
  }

  async cancel(by: Actor) {
    this.assertIn('open', 'counted')
    await this.turn('cancelled', by)
  }

  /** @throws E_CONFLICT */
  private async assertOther(by: Actor) {
    if (by.id && by.id !== this.submittedBy && !(await this.lines.isCountedBy(by.id))) return
    throw new E_CONFLICT('Somebody else has to look at this count: you have counted')
  }
}
