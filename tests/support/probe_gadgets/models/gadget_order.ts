import { column } from '@adonisjs/lucid/orm'
import { nextNumber } from '#models/number_sequence'
import { WorkflowModel } from '#models/workflow_model'

export default class GadgetOrder extends WorkflowModel {
  static table = 'gadget_orders'
  static entityKey = 'gadget_order'

  @column()
  declare order_number: string

  @column()
  declare title: string

  @column()
  declare gadget_id: string | null

  protected override async begin() {
    await super.begin()
    this.order_number = await nextNumber('gadget_order', 'GO-')
    this.search_text = (await GadgetOrder.entity()).searchText(this.asRecord())
  }
}
