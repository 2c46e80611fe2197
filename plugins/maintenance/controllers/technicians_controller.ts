import { EntityController } from '#controllers/entity_controller'
import Technician from '#plugins/maintenance/models/technician'

export default class TechniciansController extends EntityController {
  protected readonly noun = 'technicians'
  protected readonly model = Technician
}
