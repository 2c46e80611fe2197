import { emptyReport, type StoreReport } from '#plugins/inventory/models/store_report'
import { ROWS } from '#plugins/inventory/models/store_rows'
import {
  STORE_TABLES,
  StoreTables,
  type ImportedTables,
  type StoreRow,
  type StoreTable,
} from '#plugins/inventory/models/store_tables'
import { CatalogueError } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import type { DurableOrder, DurableWork, Position, Step } from '#platform/jobs/durable_kind'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Which table is being read, how many of its rows are through, and what is to be told of them. */
export type StorePosition = { table: number; row: number; report: StoreReport }

/** Rows of one unit: each is a handful of statements. */
const AT_ONCE = 40

/**
 * A whole parts store from the files of another program: categories, locations, parts with what they specify,
 * suppliers with their prices, bills of material, and the stock through the ledger. A row that cannot be taken is told
 * with its reason and the rest goes on; the same store again finds what is there and receives nothing twice.
 */
export class StoreImport implements DurableWork<StorePosition> {
  private constructor(
    private tables: StoreTables,
    private by: Actor
  ) {}

  static open({ input, by }: DurableOrder<{ tables: ImportedTables }>) {
    return new StoreImport(new StoreTables(input.tables), by)
  }

  async step({ cursor, done }: Position<StorePosition>): Promise<Step<StorePosition>> {
    const { table: at, row: from, report } = cursor ?? { table: 0, row: 0, report: emptyReport() }
    const table = STORE_TABLES[at]
    const rows = this.tables.rows(table)
    const batch = rows.slice(from, from + AT_ONCE)
    for (const row of batch) await this.take(table, row, report)
    const row = from + batch.length
    const isThrough = row >= rows.length
    const next = { table: isThrough ? at + 1 : at, row: isThrough ? 0 : row, report }
    const isLast = next.table >= STORE_TABLES.length
    const progress = { cursor: next, done: done + batch.length, total: this.total }
    return isLast ? { ...progress, result: report } : progress
  }

  async cancelled({ cursor }: Position<StorePosition>) {
    return cursor?.report ?? emptyReport()
  }

  private get total() {
    return STORE_TABLES.reduce((sum, table) => sum + this.tables.rows(table).length, 0)
  }

  /** In a savepoint: what a refused row has begun is undone, and nothing else. */
  private async take(table: StoreTable, row: StoreRow, report: StoreReport) {
    const tell = (reason: string) => report.notes.push({ table, id: row.id, reason })
    const importRow = ROWS[table]
    try {
      await tenant.transaction(() => importRow(row, { tables: this.tables, by: this.by, tell }))
      report.imported[table] = (report.imported[table] ?? 0) + 1
    } catch (error) {
      if (!(error instanceof CatalogueError) || error.status >= 500) throw error
      report.refused.push({ table, id: row.id, reason: inWords(error) })
    }
  }
}

/** `part_number is required` */
function inWords({ message, details = {} }: CatalogueError) {
  const told = Object.entries(details).map(
    ([path, texts]) => `${path} ${[texts].flat().join(', ')}`
  )
  return told.join('; ') || message
}
