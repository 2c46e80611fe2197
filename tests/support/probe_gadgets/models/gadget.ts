import { beforeCreate, column } from '@adonisjs/lucid/orm'
import { assertRelated } from '#models/related_records'
import { EntityModel } from '#platform/entities/entity_model'
import type { Actor } from '#platform/events/actor'

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

  override async store(action: string, by: Actor, payload: object = {}) {
    await assertRelated(await Gadget.entity(), this.changes(), by)
    await super.store(action, by, payload)
  }
}
