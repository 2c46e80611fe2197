import { EntityController } from '#controllers/entity_controller'
import PartCategory from '#plugins/inventory/models/part_category'

export default class PartCategoriesController extends EntityController {
  protected readonly noun = 'part_categories'
  protected readonly model = PartCategory
}
