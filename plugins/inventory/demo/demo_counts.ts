import type { Cast } from '#plugins/inventory/demo/demo_orders'
import StockCount from '#plugins/inventory/models/stock_count'
import { tenant } from '#platform/tenancy/tenant_scope'

type Level = { partId: string; there: string }

/** One stocktake that is posted, one that waits for a second person, and one that is half counted. */
export async function countStock([aisle, , depot, van]: string[], { buyer, boss }: Cast) {
  const done = await count(van, 'Before the van goes to inspection', { buyer, share: 1 })
  await done.submit(buyer.actor)
  await done.approve(boss.actor)
  const waiting = await count(depot, 'Quarterly', { buyer, share: 1 })
  await waiting.submit(buyer.actor)
  await count(aisle, 'Aisle A, evening shift', { buyer, share: 0.5 })
}

type Share = { buyer: Cast['buyer']; share: number }

/** As many parts as their share, the first of them one short. */
async function count(locationId: string, note: string, { buyer, share }: Share) {
  const levels = await tenant.query<Level>(LEVELS, [locationId])
  const stocktake = await StockCount.open({ locationId, note }, buyer.actor)
  const seen = levels.slice(0, Math.ceil(levels.length * share))
  const counted = seen.map(({ partId, there }, at) => {
    return { partId, counted: at ? there : String(Number(there) - 1) }
  })
  await stocktake.record(counted, buyer.actor)
  return stocktake
}

const LEVELS = `
  SELECT part_id AS "partId", trim_scale(on_hand)::text AS there FROM stock_levels
  WHERE location_id = $1 AND on_hand >= 1 ORDER BY part_id`
