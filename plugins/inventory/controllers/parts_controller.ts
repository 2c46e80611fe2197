import { EntityController } from '#controllers/entity_controller'
import Part from '#plugins/inventory/models/part'

export default class PartsController extends EntityController {
  protected readonly noun = 'parts'
  protected readonly model = Part
}
