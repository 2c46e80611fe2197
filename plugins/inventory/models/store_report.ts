import type { StoreTable } from '#plugins/inventory/models/store_tables'

export type Told = { table: StoreTable; id: string; reason: string }

/** What became of the rows: how many of each table came in, and of every other one why not. */
export type StoreReport = {
  imported: Partial<Record<StoreTable, number>>
  refused: Told[]
  /** Rows that came in, though not all of what they say. */
  notes: Told[]
}

export const emptyReport = (): StoreReport => ({ imported: {}, refused: [], notes: [] })
