import { EntityController } from '#controllers/entity_controller'
import Supplier from '#plugins/inventory/models/supplier'

export default class SuppliersController extends EntityController {
  protected readonly noun = 'suppliers'
  protected readonly model = Supplier
}
