import router from '@adonisjs/core/services/router'
import { entityPages } from '#routes/entity_pages'

const CountPages = () => import('#plugins/inventory/controllers/pages/count_pages_controller')
const OrderPages = () => import('#plugins/inventory/controllers/pages/order_pages_controller')
const PartPages = () => import('#plugins/inventory/controllers/pages/part_pages_controller')
const ScanPage = () => import('#plugins/inventory/controllers/pages/scan_page_controller')
const StockPage = () => import('#plugins/inventory/controllers/pages/stock_page_controller')

/** What people open in a browser. */
export function pageRoutes() {
  router.get('parts/scan', [ScanPage, 'show']).as('parts.scan')
  router.get('parts/:id/label', [PartPages, 'label']).as('parts.label')
  entityPages('parts', { pages: PartPages })
  entityPages('part_categories')
  entityPages('suppliers')
  entityPages('stock_locations')
  entityPages('purchase_orders', { pages: OrderPages })
  router.get('stock', [StockPage, 'index']).as('stock.page')
  router.get('stock-counts', [CountPages, 'index']).as('stock_counts.page')
  router.get('stock-counts/:id', [CountPages, 'show']).as('stock_counts.show_page')
}
