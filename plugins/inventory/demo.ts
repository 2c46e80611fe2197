import Part from '#plugins/inventory/models/part'
import StockLocation from '#plugins/inventory/models/stock_location'
import { moveStock } from '#plugins/inventory/models/stock_movement'
import Supplier from '#plugins/inventory/models/supplier'
import type { EntityModel } from '#platform/entities/entity_model'
import type { Actor } from '#platform/events/actor'

type Row = [
  number: string,
  name: string,
  category: string,
  price: string,
  level: string,
  stock: string,
]

const PARTS: Row[] = [
  ['DR-100', 'Door roller, 70 mm', 'Elevators/Doors', '12.80', '20', '46'],
  ['DR-205', 'Door belt, 3 m', 'Elevators/Doors', '41.50', '6', '4'],
  ['DR-310', 'Light curtain, 2 m', 'Elevators/Doors', '389.00', '2', '3'],
  ['MC-014', 'Brake pad set', 'Elevators/Machine', '118.25', '4', '9'],
  ['MC-021', 'Traction rope, 13 mm (per m)', 'Elevators/Machine', '7.90', '150', '420'],
  ['CT-007', 'Contactor, 25 A', 'Elevators/Controller', '64.10', '5', '11'],
  ['CT-032', 'Push button, LED', 'Elevators/Cabin', '18.95', '15', '38'],
  ['LB-002', 'Guide rail oil, 5 l', 'Consumables', '29.40', '8', '5'],
  ['FL-110', 'Air filter, G4 592 × 592', 'HVAC/Filters', '14.75', '24', '60'],
  ['FL-220', 'Air filter, F7 592 × 592', 'HVAC/Filters', '32.60', '24', '18'],
  ['BL-050', 'Fan belt, SPA 1250', 'HVAC/Belts', '16.20', '6', '14'],
  ['SR-410', 'Escalator step roller', 'Escalators', '9.35', '60', '132'],
]

/** A small store: what its technicians use, some of it nearly gone. */
export default async function furnish(by: Actor) {
  const store = await made(new StockLocation(), { name: 'Main store' }, by)
  const shelf = await made(new StockLocation(), { name: 'Shelf A', parent_id: store.id }, by)
  await made(new StockLocation(), { name: 'Service van 1', allow_negative: true }, by)
  const supplier = await made(new Supplier(), { name: 'Liftparts Supply', lead_days: 5 }, by)
  for (const [number, name, category, price, level, quantity] of PARTS) {
    const sold = { unit_price: price, supplier_id: supplier.id, reorder_level: level }
    const kept = { category, default_location_id: shelf.id }
    const part = await made(new Part(), { part_number: number, name, ...sold, ...kept }, by)
    const wish = { partId: part.id, locationId: shelf.id, quantity, unitCost: price }
    await moveStock({ ...wish, kind: 'receipt', reason: 'Opening stock' }, by)
  }
}

async function made<T extends EntityModel>(record: T, input: object, by: Actor) {
  await record.accept(input, 'create', by)
  await record.store('created', by)
  return record
}
