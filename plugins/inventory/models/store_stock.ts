import StockLocation from '#plugins/inventory/models/stock_location'
import { moveStock } from '#plugins/inventory/models/stock_movement'
import { partOf, refused, save, type RowImport } from '#plugins/inventory/models/store_row'
import type { StoreTables } from '#plugins/inventory/models/store_tables'
import { storedId } from '#plugins/inventory/models/stored_id'
import { tenantFacts } from '#models/rule_facts'
import type { Actor } from '#platform/events/actor'

/** Where stock goes that says no place. */
const NOWHERE = 'Unassigned'

/** Of InvenTree: whatever is not simply all right. */
const CONDITIONS: Record<string, string> = {
  50: 'needs attention',
  55: 'damaged',
  65: 'rejected',
  75: 'quarantined',
  85: 'returned',
}
/** These are not there any more. */
const GONE = new Set(['60', '70'])

/** What lies where: receipts of the ledger, each once. */
export const STOCK: Record<'stock_items', RowImport> = {
  async stock_items(row, { tables, by, tell }) {
    if (GONE.has(row.status)) throw refused('status', 'says that it is lost or destroyed')
    if (!row.location) tell(`has no location: it was put into "${NOWHERE}"`)
    const place = row.location ? tables.fullName('stock_locations', row.location) : NOWHERE
    const locationId = (await storedId.location(place)) ?? (await newLocation(place, by))
    const told = [
      row.batch && `batch ${row.batch}`,
      row.serial && `serial ${row.serial}`,
      CONDITIONS[row.status],
    ].filter(Boolean)
    const partId = await partOf(row.part, tables)
    const reason = ['Imported', ...told].join(', ')
    const unitCost = priceOf(row.supplier_part, tables)
    const wish = { kind: 'receipt', partId, locationId, quantity: row.quantity, unitCost } as const
    await moveStock({ ...wish, reason }, by, `store ${tables.partNumber(row.part)} ${row.id}`)
  },
}

async function newLocation(name: string, by: Actor) {
  const location = new StockLocation()
  await save(location, { name }, by)
  return location.id
}

/** What the smallest quantity costs there, in the company's own currency; 0 where nobody says. */
function priceOf(offer: string, tables: StoreTables) {
  const { currency } = tenantFacts()
  const [price] = tables
    .rows('price_breaks')
    .filter((row) => offer && row.part === offer && row.price_currency === currency)
    .sort((one, other) => Number(one.quantity) - Number(other.quantity))
  return price?.price ?? '0'
}
