import { column } from '@adonisjs/lucid/orm'
import { EntityModel } from '#platform/entities/entity_model'

export default class GadgetMaker extends EntityModel {
  static table = 'gadget_makers'
  static entityKey = 'gadget_maker'

  @column()
  declare name: string
}
