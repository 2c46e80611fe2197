import '#plugins/inventory/jobs/import_store'
import { kpis } from '#plugins/inventory/kpis'
import { PartReservations } from '#plugins/inventory/contract/part_reservations'
import { definePlugin } from '#platform/plugins/define_plugin'

export default definePlugin({
  id: 'inventory',
  version: '1.0.0',
  engine: '^1.0',
  icon: 'i-lucide-package',
  title: { en: 'Inventory', de: 'Lager' },
  summary: {
    en: 'Parts, where they lie and what they cost: stock, reservations for tasks, stocktakes and purchase orders.',
    de: 'Teile, wo sie liegen und was sie kosten: Bestand, Reservierungen für Aufträge, Inventuren und Bestellungen.',
  },
  entities: {
    parts: { entity: 'part', model: () => import('#plugins/inventory/models/part') },
    part_categories: {
      entity: 'part_category',
      model: () => import('#plugins/inventory/models/part_category'),
    },
    suppliers: { entity: 'supplier', model: () => import('#plugins/inventory/models/supplier') },
    stock_locations: {
      entity: 'stock_location',
      model: () => import('#plugins/inventory/models/stock_location'),
    },
    purchase_orders: {
      entity: 'purchase_order',
      model: () => import('#plugins/inventory/models/purchase_order'),
    },
  },
  permissions: {
    view_stock: { en: 'See stock and its movements', de: 'Bestand und Bewegungen sehen' },
    update_stock: { en: 'Set reorder levels', de: 'Meldebestände festlegen' },
    issue_stock: { en: 'Issue and return parts', de: 'Teile ausgeben und zurücknehmen' },
    create_stock_movements: { en: 'Post all movements of stock', de: 'Alle Bewegungen buchen' },
    create_stock_reservations: { en: 'Reserve parts', de: 'Teile reservieren' },
    update_stock_reservations: {
      en: 'Issue and release reservations',
      de: 'Reservierungen ausgeben und freigeben',
    },
    view_stock_counts: { en: 'See stocktakes', de: 'Inventuren sehen' },
    create_stock_counts: { en: 'Begin stocktakes', de: 'Inventuren beginnen' },
    update_stock_counts: { en: 'Count', de: 'Zählen' },
    approve_stock_counts: { en: 'Approve variances', de: 'Differenzen freigeben' },
    approve_purchase_orders: { en: 'Approve purchase orders', de: 'Bestellungen freigeben' },
  },
  grants: {
    manager: ['approve_stock_counts', 'approve_purchase_orders'],
    technician: [
      'view_parts',
      'view_stock_locations',
      'view_stock',
      'issue_stock',
      'create_stock_reservations',
      'update_stock_reservations',
    ],
  },
  provides: [
    { contract: PartReservations, by: () => import('#plugins/inventory/models/task_parts') },
  ],
  kpis,
  settings: () => import('#plugins/inventory/settings'),
  jobs: {
    reserve_planned: {
      every: 15 * 60_000,
      due: () => import('#plugins/inventory/jobs/are_planned_due'),
      handle: () => import('#plugins/inventory/jobs/reserve_planned'),
    },
  },
  listeners: {
    release_parts: {
      event: ['task.transitioned', 'task.deleted'],
      handle: () => import('#plugins/inventory/listeners/release_parts'),
    },
  },
  german: () => import('#plugins/inventory/german'),
  openapi: () => import('#plugins/inventory/openapi/main'),
  navigation: [
    { title: 'nav.parts', path: '/parts', permission: 'view_parts', icon: 'i-lucide-cog' },
    { title: 'nav.stock', path: '/stock', permission: 'view_stock', icon: 'i-lucide-warehouse' },
    {
      title: 'nav.orders',
      path: '/purchase-orders',
      permission: 'view_purchase_orders',
      icon: 'i-lucide-shopping-cart',
    },
    {
      title: 'nav.suppliers',
      path: '/suppliers',
      permission: 'view_suppliers',
      icon: 'i-lucide-truck',
    },
    {
      title: 'nav.locations',
      path: '/stock-locations',
      permission: 'view_stock_locations',
      icon: 'i-lucide-map-pinned',
    },
    {
      title: 'nav.counts',
      path: '/stock-counts',
      permission: 'view_stock_counts',
      icon: 'i-lucide-clipboard-check',
    },
    {
      title: 'nav.scan',
      path: '/parts/scan',
      permission: 'view_parts',
      icon: 'i-lucide-scan-barcode',
    },
  ],
  slots: {
    'task.detail.panel': [
      { id: 'parts', component: 'slots/task_parts', title: 'task.panel', permission: 'view_stock' },
    ],
    'equipment.detail.tab': [
      {
        id: 'spare_parts',
        component: 'slots/spare_parts',
        title: 'spare.tab',
        permission: 'view_parts',
      },
    ],
  },
  demo: () => import('#plugins/inventory/demo/demo_store'),
  routes: () => import('#plugins/inventory/routes'),
})
