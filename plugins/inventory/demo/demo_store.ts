import { CATALOGUE, PLACES, SUPPLIERS, type DemoPart } from '#plugins/inventory/demo/demo_catalogue'
import { countStock } from '#plugins/inventory/demo/demo_counts'
import { castOf, placeOrders } from '#plugins/inventory/demo/demo_orders'
import { sellParts } from '#plugins/inventory/demo/demo_offers'
import { useParts } from '#plugins/inventory/demo/demo_use'
import Part from '#plugins/inventory/models/part'
import { moveStock } from '#plugins/inventory/models/stock_movement'
import StockLocation from '#plugins/inventory/models/stock_location'
import { StockWatch } from '#plugins/inventory/models/stock_watch'
import Supplier from '#plugins/inventory/models/supplier'
import type { EntityModel } from '#platform/entities/entity_model'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

export type KeptPart = DemoPart & { id: string; locationId: string }

/** A store as a service company has it: shelves, a depot and a van, what lies there, and what is on the way. */
export default async function demoStore(by: Actor) {
  const suppliers = []
  for (const supplier of SUPPLIERS) suppliers.push(await make(new Supplier(), supplier, by))
  const places = await buildPlaces(by)
  const parts: KeptPart[] = []
  for (const [at, part] of CATALOGUE.entries())
    parts.push(await keep(part, { supplierId: suppliers[part.supplier], places, at, by }))
  await sellParts(parts, suppliers, by)
  await useParts(parts, by)
  const cast = await castOf(by)
  await placeOrders(parts, suppliers, cast)
  await countStock(places, cast)
}

async function buildPlaces(by: Actor) {
  const ids: string[] = []
  for (const { name, shelves } of PLACES) {
    const parent = await make(new StockLocation(), { name }, by)
    if (!shelves.length) ids.push(parent)
    for (const shelf of shelves)
      ids.push(await make(new StockLocation(), { name: shelf, parent_id: parent }, by))
  }
  return ids
}

type Shelf = { supplierId: string; places: string[]; at: number; by: Actor }

/** Most lies in the main store, some of it in the depot and the van too, and every fifth part is short. */
async function keep(part: DemoPart, { supplierId, places, at, by }: Shelf): Promise<KeptPart> {
  const [aisleA, aisleB, depot, van] = places
  const locationId = at % 2 ? aisleB : aisleA
  const { number, name, category, unit, price, min, max } = part
  const barcode = String(4_006_381_000_000 + at * 137)
  const homes = { supplier_id: supplierId, default_location_id: locationId }
  const named = { part_number: number, name, category, unit, barcode }
  const values = { ...named, unit_price: price, ...homes }
  const id = await make(new Part(), { ...values, reorder_level: min }, by)
  const [most, least] = [Number(max), Number(min)]
  const there = at % 5 === 4 ? Math.ceil(least / 2) : Math.ceil(least + (most - least) / 2)
  const receipt = { partId: id, kind: 'receipt', reason: 'Opening stock' } as const
  await moveStock({ ...receipt, locationId, quantity: String(there), unitCost: price }, by)
  await fillUpTo(max, { partId: id, locationId, by })
  const spread = String(Math.max(1, Math.floor(there / 8)))
  if (at % 3 === 0)
    await moveStock({ ...receipt, locationId: depot, quantity: spread, unitCost: price }, by)
  const carried = { partId: id, locationId, toLocationId: van, quantity: spread } as const
  if (at % 4 === 0) await moveStock({ ...carried, kind: 'transfer' }, by)
  return { ...part, id, locationId }
}

type Place = { partId: string; locationId: string; by: Actor }

async function fillUpTo(max: string, { partId, locationId, by }: Place) {
  const [{ id }] = await tenant.query<{ id: string }>(
    'SELECT id FROM stock_levels WHERE part_id = $1 AND location_id = $2',
    [partId, locationId]
  )
  const watch = new StockWatch(id)
  await watch.lock(undefined)
  await watch.set({ max }, by)
}

async function make(model: EntityModel, values: object, by: Actor): Promise<string> {
  await model.accept(values, 'create', by)
  await model.store('created', by)
  return model.id
}
