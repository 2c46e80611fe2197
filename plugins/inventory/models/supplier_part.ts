import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
import { recordChanges } from '#platform/entities/record_changes'
import { E_PRECONDITION_FAILED, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'
import { TenantModel } from '#platform/tenancy/tenant_model'

type Price = { quantity: string; unitPrice: string }

export type OfferWish = Partial<
  Pick<
    SupplierPart,
    | 'partId'
    | 'supplierId'
    | 'supplierNumber'
    | 'manufacturer'
    | 'manufacturerNumber'
    | 'description'
    | 'link'
    | 'packQuantity'
    | 'leadDays'
  >
> & { prices?: Price[] }

/** A part as a supplier sells it: their number, what is in a pack, and what so many cost. Amounts are decimals as text. */
export default class SupplierPart extends TenantModel {
  @column()
  declare supplierId: string

  @column()
  declare partId: string

  @column()
  declare supplierNumber: string

  @column()
  declare manufacturer: string | null

  @column()
  declare manufacturerNumber: string | null

  @column()
  declare description: string | null

  @column()
  declare link: string | null

  @column()
  declare packQuantity: string

  @column()
  declare leadDays: number | null

  @column()
  declare rowVersion: number

  @column()
  declare createdBy: string | null

  @column.dateTime({ autoCreate: true })
  declare createdAt: DateTime

  @column.dateTime({ autoCreate: true, autoUpdate: true })
  declare updatedAt: DateTime

  static locked(id: string) {
    return SupplierPart.query().where('id', id).forUpdate().firstOrFail()
  }

  get etag() {
    return `"${this.rowVersion}-${this.id.slice(-8)}"`
  }

  /** @throws E_PRECONDITION_FAILED */
  assertMatches(ifMatch: string | undefined) {
    if (ifMatch && ifMatch !== '*' && ifMatch !== this.etag) throw new E_PRECONDITION_FAILED()
  }

  /** What is not named stays; prices are replaced as a whole. @throws E_VALIDATION */
  async take({ prices, ...wish }: OfferWish, by: Actor) {
    const isNew = !this.$isPersisted
    this.merge(wish as object)
    if (isNew) await this.begin(by)
    const changes = recordChanges(this.$original, this.$attributes)
    this.rowVersion++
    await this.save()
    if (prices) await this.price(prices)
    this.tell(isNew ? 'created' : 'updated', by, {
      ...changes,
      ...(prices && { prices: [null, prices] }),
    })
  }

  async remove(by: Actor) {
    await this.delete()
    this.tell('deleted', by)
  }

  private async begin(by: Actor) {
    this.packQuantity ??= '1'
    Object.assign(this, { rowVersion: 0, createdBy: by.id })
    const [there] = await tenant.query<{ part: boolean; supplier: boolean }>(THERE, [
      this.partId,
      this.supplierId,
    ])
    const missing = (['part', 'supplier'] as const).filter((one) => !there[one])
    const message = 'does not exist, or you may not see it'
    if (missing.length)
      throw new E_VALIDATION().withDetails(
        Object.fromEntries(missing.map((one) => [`${one}_id`, [message]]))
      )
  }

  /** @throws E_VALIDATION for two prices of one quantity */
  private async price(prices: Price[]) {
    await tenant.query('DELETE FROM price_breaks WHERE supplier_part_id = $1', [this.id])
    const quantities = prices.map(({ quantity }) => quantity)
    const values = [this.id, quantities, prices.map(({ unitPrice }) => unitPrice)]
    const written = await tenant.query(PRICES, values)
    if (written.length < prices.length)
      throw new E_VALIDATION().withDetails({ prices: ['hold two for the same quantity'] })
  }

  private tell(action: string, by: Actor, changes = {}) {
    const payload = { part_id: this.partId, supplier_id: this.supplierId }
    journal([{ entity: 'supplier_part', recordId: this.id, action, changes, payload }], by)
  }
}

const THERE = `
  SELECT EXISTS (SELECT FROM parts WHERE id = $1 AND deleted_at IS NULL) AS part,
    EXISTS (SELECT FROM suppliers WHERE id = $2 AND deleted_at IS NULL) AS supplier`

const PRICES = `
  INSERT INTO price_breaks (supplier_part_id, quantity, unit_price)
  SELECT $1, * FROM unnest($2::numeric[], $3::numeric[])
  ON CONFLICT (supplier_part_id, quantity) DO NOTHING RETURNING quantity`
