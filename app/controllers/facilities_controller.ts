import { EntityController } from '#controllers/entity_controller'
import Facility from '#models/facility'

export default class FacilitiesController extends EntityController {
  protected readonly noun = 'facilities'
  protected readonly model = Facility
}
