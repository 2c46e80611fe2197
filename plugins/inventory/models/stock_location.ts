import { column } from '@adonisjs/lucid/orm'
import { TreeModel } from '#plugins/inventory/models/tree_model'
import { assertRelated } from '#models/related_records'
import { E_CONFLICT } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

/** A place parts lie at, a tree: a store, its shelves, a van. */
export default class StockLocation extends TreeModel {
  static table = 'stock_locations'
  static entityKey = 'stock_location'

  @column()
  declare facility_id: string | null

  @column()
  declare description: string | null

  @column()
  declare barcode: string | null

  /** More may leave it than is known to be there. */
  @column()
  declare allow_negative: boolean

  override async store(action: string, by: Actor, payload: object = {}) {
    await assertRelated(await StockLocation.entity(), this.changes(), by)
    await super.store(action, by, payload)
  }

  /** @throws E_CONFLICT while something lies there, is set aside or is to come */
  override async remove(by: Actor) {
    const [{ held }] = await tenant.query<{ held: number }>(HELD, [this.id])
    if (held) throw new E_CONFLICT(`${this.name} holds stock of ${held} parts: move it first`)
    await super.remove(by)
  }
}

const HELD = `
  SELECT count(*)::int AS held FROM stock_levels
  WHERE location_id = $1 AND (on_hand <> 0 OR reserved <> 0 OR on_order <> 0)`
