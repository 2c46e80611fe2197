import Part from '#plugins/inventory/models/part'
import PartCategory from '#plugins/inventory/models/part_category'
import StockLocation from '#plugins/inventory/models/stock_location'
import { OFFERS } from '#plugins/inventory/models/store_offers'
import { save, type RowImport } from '#plugins/inventory/models/store_row'
import { specificationsOf } from '#plugins/inventory/models/store_specifications'
import { STOCK } from '#plugins/inventory/models/store_stock'
import type { StoreTable } from '#plugins/inventory/models/store_tables'
import { storedId } from '#plugins/inventory/models/stored_id'

export const ROWS: Record<StoreTable, RowImport> = {
  async categories({ id, description }, { tables, by }) {
    const category = await PartCategory.named(tables.fullName('categories', id), by)
    await save(category, { description: description || null }, by)
  },

  async stock_locations({ id, name, parent, description }, { tables, by }) {
    const known = await storedId.location(tables.fullName('stock_locations', id))
    const location = known ? await StockLocation.findOrFail(known) : new StockLocation()
    const above = parent && (await storedId.location(tables.fullName('stock_locations', parent)))
    const place = { name: name.replaceAll('/', '-'), description: description || null }
    await save(location, { ...place, parent_id: above || null }, by)
  },

  async parts(row, { tables, by }) {
    const number = tables.partNumber(row.id)!
    const known = await storedId.part(number)
    const part = known ? await Part.findOrFail(known) : new Part()
    const stock = { reorder_level: Number(row.minimum_stock) > 0 ? row.minimum_stock : null }
    const sorted = { category: tables.fullName('categories', row.category) || null }
    const specifications = specificationsOf(row, tables)
    const told = { part_number: number, name: row.name, description: row.description || null }
    const more = { unit: row.units || 'pcs', is_active: row.active !== 'False', specifications }
    await save(part, { ...told, ...sorted, ...stock, ...more }, by)
  },

  ...OFFERS,
  ...STOCK,
}
