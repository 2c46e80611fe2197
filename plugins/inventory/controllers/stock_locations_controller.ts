import { EntityController } from '#controllers/entity_controller'
import StockLocation from '#plugins/inventory/models/stock_location'

export default class StockLocationsController extends EntityController {
  protected readonly noun = 'stock_locations'
  protected readonly model = StockLocation
}
