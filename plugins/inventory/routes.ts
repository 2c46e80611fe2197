import router from '@adonisjs/core/services/router'
import { pageRoutes } from '#plugins/inventory/page_routes'
import type { PluginRoutes } from '#platform/plugins/plugin'
import { entityRoutes } from '#routes/entity_routes'

const CountMoves = () => import('#plugins/inventory/controllers/count_moves_controller')
const PartCategories = () => import('#plugins/inventory/controllers/part_categories_controller')
const EquipmentParts = () => import('#plugins/inventory/controllers/equipment_parts_controller')
const PartComponents = () => import('#plugins/inventory/controllers/part_components_controller')
const Parts = () => import('#plugins/inventory/controllers/parts_controller')
const PurchaseDecisions = () =>
  import('#plugins/inventory/controllers/purchase_decisions_controller')
const PurchaseMoves = () => import('#plugins/inventory/controllers/purchase_moves_controller')
const PurchaseOrders = () => import('#plugins/inventory/controllers/purchase_orders_controller')
const Reorder = () => import('#plugins/inventory/controllers/reorder_suggestions_controller')
const ReorderOrders = () => import('#plugins/inventory/controllers/reorder_orders_controller')
const Stock = () => import('#plugins/inventory/controllers/stock_controller')
const StockCounts = () => import('#plugins/inventory/controllers/stock_counts_controller')
const StockLocations = () => import('#plugins/inventory/controllers/stock_locations_controller')
const Movements = () => import('#plugins/inventory/controllers/stock_movements_controller')
const Reservations = () => import('#plugins/inventory/controllers/stock_reservations_controller')
const ReservationMoves = () => import('#plugins/inventory/controllers/reservation_moves_controller')
const TaskParts = () => import('#plugins/inventory/controllers/task_parts_controller')
const StoreImports = () => import('#plugins/inventory/controllers/store_imports_controller')
const SupplierParts = () => import('#plugins/inventory/controllers/supplier_parts_controller')
const Suppliers = () => import('#plugins/inventory/controllers/suppliers_controller')

export default function ({ api, pages }: PluginRoutes) {
  pages(pageRoutes)
  api(() => {
    entityRoutes('parts', { controller: Parts })
    entityRoutes('part_categories', { controller: PartCategories })
    entityRoutes('suppliers', { controller: Suppliers })
    entityRoutes('stock_locations', { controller: StockLocations })
    orderRoutes()
    stockRoutes()
    countRoutes()
    partListRoutes()
    router.post('parts-store/import', [StoreImports, 'store']).as('parts_store.import')
  })
}

function orderRoutes() {
  entityRoutes('purchase_orders', { controller: PurchaseOrders, workflow: true })
  for (const move of ['submit', 'send', 'receive', 'close', 'cancel'] as const)
    router.post(`purchase-orders/:id/${move}`, [PurchaseMoves, move]).as(`purchase_orders.${move}`)
  for (const decision of ['approve', 'reject'] as const)
    router
      .post(`purchase-orders/:id/${decision}`, [PurchaseDecisions, decision])
      .as(`purchase_orders.${decision}`)
}

function stockRoutes() {
  router.get('stock/tasks/:id', [TaskParts, 'show']).as('stock.of_task')
  router.get('stock', [Stock, 'index']).as('stock.index')
  router.post('stock', [Stock, 'store']).as('stock.store')
  router.get('stock/movements', [Movements, 'index']).as('stock_movements.index')
  router.post('stock/movements', [Movements, 'store']).as('stock_movements.store')
  router.get('stock/movements/:id', [Movements, 'show']).as('stock_movements.show')
  router.get('stock/reservations', [Reservations, 'index']).as('stock_reservations.index')
  router.post('stock/reservations', [Reservations, 'store']).as('stock_reservations.store')
  router.get('stock/reservations/:id', [Reservations, 'show']).as('stock_reservations.show')
  for (const move of ['reserve', 'kit', 'issue', 'release'] as const)
    router
      .post(`stock/reservations/:id/${move}`, [ReservationMoves, move])
      .as(`stock_reservations.${move}`)
  router.get('stock/:id', [Stock, 'show']).as('stock.show')
  router.patch('stock/:id', [Stock, 'update']).as('stock.update')
}

function partListRoutes() {
  router.get('supplier-parts', [SupplierParts, 'index']).as('supplier_parts.index')
  router.post('supplier-parts', [SupplierParts, 'store']).as('supplier_parts.store')
  router.get('supplier-parts/:id', [SupplierParts, 'show']).as('supplier_parts.show')
  router.patch('supplier-parts/:id', [SupplierParts, 'update']).as('supplier_parts.update')
  router.delete('supplier-parts/:id', [SupplierParts, 'destroy']).as('supplier_parts.destroy')
  router.get('parts/:id/components', [PartComponents, 'index']).as('part_components.index')
  router.put('parts/:id/components', [PartComponents, 'update']).as('part_components.update')
  router.get('equipment/:id/parts', [EquipmentParts, 'index']).as('equipment_parts.index')
  router.put('equipment/:id/parts', [EquipmentParts, 'update']).as('equipment_parts.update')
}

function countRoutes() {
  router.get('stock-counts', [StockCounts, 'index']).as('stock_counts.index')
  router.post('stock-counts', [StockCounts, 'store']).as('stock_counts.store')
  router.get('stock-counts/:id', [StockCounts, 'show']).as('stock_counts.show')
  router.patch('stock-counts/:id', [StockCounts, 'update']).as('stock_counts.update')
  for (const move of ['submit', 'approve', 'reject', 'cancel'] as const)
    router.post(`stock-counts/:id/${move}`, [CountMoves, move]).as(`stock_counts.${move}`)
  router.get('reorder-suggestions', [Reorder, 'index']).as('reorder_suggestions.index')
  router.post('reorder-suggestions/order', [ReorderOrders, 'store']).as('reorder_orders.store')
  router.get('reorder-suggestions/:id', [Reorder, 'show']).as('reorder_suggestions.show')
  router.post('reorder-suggestions/:id/order', [Reorder, 'order']).as('reorder_suggestions.order')
}
