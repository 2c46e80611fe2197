import { column } from '@adonisjs/lucid/orm'
import { EntityModel } from '#platform/entities/entity_model'
import { E_CONFLICT } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Who parts are bought from. */
export default class Supplier extends EntityModel {
  static table = 'suppliers'
  static entityKey = 'supplier'

  @column()
  declare name: string

  @column()
  declare customer_number: string | null

  @column()
  declare contact_name: string | null

  @column()
  declare email: string | null

  @column()
  declare phone: string | null

  @column()
  declare website: string | null

  @column()
  declare address: string | null

  @column()
  declare lead_days: number | null

  @column()
  declare is_active: boolean

  @column()
  declare notes: string | null

  /** @throws E_CONFLICT while an order is under way */
  override async remove(by: Actor) {
    const [{ orders }] = await tenant.query<{ orders: number }>(ORDERS, [this.id])
    const message = `has ${orders} purchase orders under way: close or cancel them first`
    if (orders) throw new E_CONFLICT(`${this.name} ${message}`).withDetails({ id: [message] })
    await super.remove(by)
  }
}

const ORDERS = `
  SELECT count(*)::int AS orders FROM purchase_orders
  WHERE supplier_id = $1 AND deleted_at IS NULL AND status_category NOT IN ('done', 'void')`
