import { stocked } from '#plugins/inventory/tests/support/shelf'
import { pageSuite } from '#tests/kit/page_suite'
import type { Screen } from '#tests/support/screen'

const PAGES = [
  '/parts',
  '/parts/new',
  '/parts/:part',
  '/parts/:part/label',
  '/parts/scan',
  '/stock',
  '/purchase-orders',
  '/purchase-orders/new',
  '/purchase-orders/:order',
  '/purchase-orders/:order/edit',
  '/suppliers',
  '/suppliers/:supplier',
  '/stock-locations',
  '/stock-counts',
  '/stock-counts/:count',
  '/tasks/:task',
]

pageSuite({ id: 'inventory' }, PAGES, { settle })

async function settle(screen: Screen) {
  const { supplier, part, place, task } = await stocked(screen)
  const lines = [{ part_id: part, quantity: '3', location_id: place }]
  const order = await screen.create('/purchase-orders/', { supplier_id: supplier, lines })
  const count = await screen.create('/stock-counts/', { location_id: place })
  return { supplier, part, task, order: order.id, count: count.id }
}
