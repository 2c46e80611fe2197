import { EntityController } from '#controllers/entity_controller'
import Equipment from '#models/equipment'

export default class EquipmentController extends EntityController {
  protected readonly noun = 'equipment'
  protected readonly model = Equipment
}
