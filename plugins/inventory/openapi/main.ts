import { levels, movements } from '#plugins/inventory/openapi/stock'
import { counts, suggestions } from '#plugins/inventory/openapi/counts'
import { lists, offers } from '#plugins/inventory/openapi/part_lists'
import { purchaseOrders } from '#plugins/inventory/openapi/purchase_orders'
import { reservations } from '#plugins/inventory/openapi/reservations'
import { reportKey } from '#plugins/inventory/openapi/words'
import { nounOperations } from '#openapi/noun_operations'
import { answers } from '#platform/api/openapi/answers'
import { body } from '#platform/api/openapi/request_body'
import { storeValidator } from '#plugins/inventory/validators/store'
import type { NounDescription } from '#platform/api/openapi/operation'

const parts: NounDescription = {
  tag: 'Parts',
  about: 'What is kept in store. `quantity_in_stock` is the sum over all locations.',
  entity: 'part',
  parameters: reportKey,
  operations: nounOperations('parts', { component: 'Part', one: 'part', many: 'parts' }),
}

const categories: NounDescription = {
  tag: 'Part categories',
  about: 'What parts are sorted into, a tree.',
  entity: 'part_category',
  parameters: reportKey,
  operations: nounOperations('part_categories', {
    component: 'PartCategory',
    one: 'part category',
    many: 'part categories',
  }),
}

const suppliers: NounDescription = {
  tag: 'Suppliers',
  about: 'Who parts are bought from.',
  entity: 'supplier',
  parameters: reportKey,
  operations: nounOperations('suppliers', {
    component: 'Supplier',
    one: 'supplier',
    many: 'suppliers',
  }),
}

const locations: NounDescription = {
  tag: 'Stock locations',
  about: 'Where parts lie, a tree: a store, its shelves, a van.',
  entity: 'stock_location',
  parameters: reportKey,
  operations: nounOperations('stock_locations', {
    component: 'StockLocation',
    one: 'stock location',
    many: 'stock locations',
  }),
}

const store: NounDescription = {
  tag: 'Parts store',
  about: 'A whole parts store from another program.',
  operations: {
    'parts_store.import': {
      summary: 'Import a parts store',
      description:
        'The CSV files of InvenTree, each as its text. What cannot be taken is told with its reason in the result of the job, and the rest goes on; the same store again receives nothing twice.',
      permission: 'create_parts',
      body: body(storeValidator),
      answer: answers.accepted('AcceptedJob', { location: true }),
    },
  },
}

const descriptions: NounDescription[] = [
  parts,
  categories,
  suppliers,
  offers,
  lists,
  locations,
  levels,
  movements,
  reservations,
  purchaseOrders,
  counts,
  suggestions,
  store,
]

export default descriptions
