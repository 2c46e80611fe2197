import { EntityController } from '#controllers/entity_controller'
import Meter from '#plugins/maintenance/models/meter'

export default class MetersController extends EntityController {
  protected readonly noun = 'meters'
  protected readonly model = Meter
}
