import { beforeCreate, column } from '@adonisjs/lucid/orm'
import { assertRelated } from '#models/related_records'
import { EntityModel, type WriteMode } from '#platform/entities/entity_model'
import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

export default class Gadget extends EntityModel {
  static table = 'gadgets'
  static entityKey = 'gadget'

  @column()
  declare gadget_number: string

  @column()
  declare name: string

  @column()
  declare color: string | null

  @column()
  declare weight: number | null

  @column()
  declare in_stock: number

  @column()
  declare maker_id: string | null

  @column()
  declare facility_id: string | null

  @beforeCreate()
  static startEmpty(gadget: Gadget) {
    gadget.in_stock ??= 0
  }

  /** What no definition says: lead may not be green, and only one gadget is the heaviest. */
  override async accept(input: unknown, mode: WriteMode, by: Actor) {
    await super.accept(input, mode, by)
    if (this.name === 'Lead' && this.color === 'green')
      throw new E_VALIDATION().withDetails({ color: ['cannot be green: this is lead'] })
  }

  override async store(action: string, by: Actor, payload: object = {}) {
    await assertRelated(await Gadget.entity(), this.changes(), by)
    if (this.weight === 1_000_000) await this.assertHeaviest()
    await super.store(action, by, payload)
  }

  private async assertHeaviest() {
    const others = await tenant.query('SELECT FROM gadgets WHERE weight = 1000000 AND id <> $1', [
      this.id,
    ])
    if (others.length) throw new E_CONFLICT('Another gadget is the heaviest: make that one lighter')
  }
}
