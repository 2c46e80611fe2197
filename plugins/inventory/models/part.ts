import { column } from '@adonisjs/lucid/orm'
import { answerAsListed } from '#plugins/inventory/models/answer_as_listed'
import PartCategory from '#plugins/inventory/models/part_category'
import { completeParts, judgeParts } from '#plugins/inventory/models/imported_parts'
import { followReorderLevel } from '#plugins/inventory/models/reorder_level'
import { assertRelated } from '#models/related_records'
import { EntityModel, type WriteMode } from '#platform/entities/entity_model'
import { decimalText } from '#platform/entities/plain_decimal'
import { isRecord } from '#platform/entities/merge_patch'
import type { EntityRecord } from '#platform/entities/record_rules'
import type { Viewer } from '#platform/entities/viewer'
import { E_CONFLICT } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { Changes } from '#platform/events/journal'
import { tenant } from '#platform/tenancy/tenant_scope'

type Specification = { name: string; value: string; unit?: string }

/** Something that is kept in store. Amounts are decimals as text. */
export default class Part extends EntityModel {
  static table = 'parts'
  static entityKey = 'part'

  @column()
  declare part_number: string

  @column()
  declare name: string

  @column()
  declare description: string | null

  @column()
  declare category_id: string | null

  /** The full name of its category. */
  @column()
  declare category: string | null

  @column()
  declare unit: string

  @column(decimalText)
  declare unit_price: string | null

  @column(decimalText)
  declare reorder_level: string | null

  @column()
  declare supplier_id: string | null

  @column()
  declare default_location_id: string | null

  @column()
  declare barcode: string | null

  @column({ prepare: (list: Specification[] | null) => JSON.stringify(list ?? []) })
  declare specifications: Specification[]

  @column()
  declare is_active: boolean

  static override judge(rows: EntityRecord[]) {
    return judgeParts(rows)
  }

  static override complete(rows: EntityRecord[], by: Actor) {
    return completeParts(rows, by)
  }

  /** Who sends a part back as they read it may send its stock along, which only the ledger changes. */
  override async accept(input: unknown, mode: WriteMode, by: Actor) {
    const told = this.$isPersisted && isRecord(input) ? await this.withoutStock(input) : input
    await super.accept(told, mode, by)
  }

  override async store(action: string, by: Actor, payload: object = {}) {
    const changes = this.changes()
    await assertRelated(await Part.entity(), changes, by)
    await this.sort(changes, by)
    await super.store(action, by, payload)
    if (action !== 'created' && changes.reorder_level)
      await followReorderLevel(this, changes.reorder_level[0])
  }

  /** @throws E_CONFLICT while there is any in store, set aside or to come */
  override async remove(by: Actor) {
    const [{ held }] = await tenant.query<{ held: number }>(HELD, [this.id])
    const message = `is in stock, reserved or on order at ${held} locations: clear them first`
    if (held) throw new E_CONFLICT(`${this.name} ${message}`).withDetails({ id: [message] })
    await super.remove(by)
  }

  override toAnswer(viewer?: Viewer) {
    return answerAsListed(this, viewer)
  }

  /** What is said of its stock and is so says nothing. */
  private async withoutStock(input: Record<string, unknown>) {
    if (!SUMS.some((key) => key in input)) return input
    const [stock] = await tenant.query<Record<string, unknown>>(STOCK, [this.id])
    return Object.fromEntries(
      Object.entries(input).filter(([key, value]) => !(SUMS.includes(key) && stock[key] === value))
    )
  }

  /** The category's name and its id go together; the id counts where both are given. */
  private async sort(changes: Changes, by: Actor) {
    if (changes.category_id) {
      const category = this.category_id && (await PartCategory.findOrFail(this.category_id))
      this.category = category ? category.full_name : null
    } else if (changes.category) {
      const category = this.category ? await PartCategory.named(this.category, by) : null
      Object.assign(this, {
        category_id: category?.id ?? null,
        category: category?.full_name ?? null,
      })
    }
  }
}

/** Functions of the row, which its definition reads like columns. */
const SUMS = ['quantity_in_stock', 'quantity_available', 'stock_state']

const STOCK = `
  SELECT p.quantity_in_stock::text, p.quantity_available::text, p.stock_state FROM parts p WHERE id = $1`

const HELD = `
  SELECT count(*)::int AS held FROM stock_levels
  WHERE part_id = $1 AND (on_hand <> 0 OR reserved <> 0 OR on_order <> 0)`
