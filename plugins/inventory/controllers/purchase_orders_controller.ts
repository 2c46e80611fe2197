import { EntityController } from '#controllers/entity_controller'
import PurchaseOrder from '#plugins/inventory/models/purchase_order'

export default class PurchaseOrdersController extends EntityController {
  protected readonly noun = 'purchase_orders'
  protected readonly model = PurchaseOrder
}
