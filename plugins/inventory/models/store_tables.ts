import { CsvError, parse } from 'csv-parse/sync'
import { E_VALIDATION } from '#platform/errors'

export const STORE_TABLES = [
  'categories',
  'stock_locations',
  'parts',
  'supplier_parts',
  'price_breaks',
  'bom',
  'stock_items',
] as const

/** Read along with others, and by themselves nothing. */
export const SIDE_TABLES = ['manufacturer_parts', 'parameter_templates', 'part_parameters'] as const

export type StoreTable = (typeof STORE_TABLES)[number]
export type TableName = StoreTable | (typeof SIDE_TABLES)[number]
export type ImportedTables = Partial<Record<TableName, string>>
export type StoreRow = Record<string, string>

/** The CSV files of a parts store as InvenTree exports them; rows point at each other by their `id`. */
export class StoreTables {
  private tables = new Map<TableName, StoreRow[]>()
  private indexes = new Map<TableName, Map<string, StoreRow>>()
  private numbers = new Map<string, string>()

  /** @throws E_VALIDATION naming the table that cannot be read */
  constructor(texts: ImportedTables) {
    for (const [name, text] of Object.entries(texts))
      this.tables.set(name as TableName, read(name, text))
  }

  rows(table: TableName): StoreRow[] {
    return this.tables.get(table) ?? []
  }

  /** The row with this id; undefined where there is none. */
  find(table: TableName, id: string): StoreRow | undefined {
    const known = this.indexes.get(table)
    const index = known ?? new Map(this.rows(table).map((row) => [row.id, row]))
    this.indexes.set(table, index)
    return index.get(id)
  }

  /** The names from the top down to this one: `Factory/Office Block/Room 101`. */
  fullName(table: 'categories' | 'stock_locations', id: string): string {
    const names: string[] = []
    for (
      let row = this.find(table, id);
      row && names.length < 20;
      row = this.find(table, row.parent)
    )
      names.unshift(row.name.replaceAll('/', '-').trim())
    return names.join('/')
  }

  /** What a part is found again by: its own number, else its name, which only the first of that name has to itself. */
  partNumber(id: string): string | undefined {
    if (!this.numbers.size) this.numberParts()
    return this.numbers.get(id)
  }

  /** A supplier or maker is only a number here; whose parts are linked to a shop is called by its address. */
  companyName(kind: 'Supplier' | 'Manufacturer', id: string): string {
    const links = kind === 'Supplier' ? this.linksOf(id) : []
    return links.length ? `${links[0]} (${id})` : `${kind} ${id}`
  }

  private linksOf(supplier: string): string[] {
    return this.rows('supplier_parts')
      .filter((row) => row.supplier === supplier)
      .map(({ link }) => (URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : ''))
      .filter(Boolean)
  }

  private numberParts() {
    const taken = new Set<string>()
    for (const { id, IPN, name } of this.rows('parts')) {
      const wanted = (IPN || name).slice(0, 90)
      const number = taken.has(wanted) ? `${wanted} #${id}` : wanted
      taken.add(number)
      this.numbers.set(id, number)
    }
  }
}

function read(name: string, text: string): StoreRow[] {
  try {
    return parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new E_VALIDATION().withDetails({ [`tables.${name}`]: ['cannot be read as CSV'] })
  }
}
