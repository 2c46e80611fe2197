import type { Refusals } from '#models/import_draft'
import type { ImportMapping } from '#models/import_mapping'
import type { CellError, ImportRow } from '#models/import_row'
import type { ImportTally } from '#models/import_tally'

export type Outcome = 'created' | 'updated' | 'unchanged' | 'refused'

/** What became of each row of a batch. */
export class ImportOutcomes {
  private byRow = new Map<ImportRow, Outcome>()
  private refused: CellError[] = []

  constructor(private mapping: ImportMapping) {}

  /** In the order of the file. */
  get errors() {
    return this.refused.toSorted((one, other) => one.row - other.row)
  }

  set(row: ImportRow, outcome: Outcome) {
    this.byRow.set(row, outcome)
  }

  /** For what its cells could not be read as, and for `refusals` by path. */
  refuse(row: ImportRow, refusals: Refusals = {}) {
    this.byRow.set(row, 'refused')
    this.refused.push(...row.errors, ...this.inCells(row, refusals))
  }

  inCells(row: ImportRow, refusals: Refusals): CellError[] {
    return Object.entries(refusals).flatMap(([path, texts]) =>
      texts.map((text) => this.mapping.error(row, path, text))
    )
  }

  tally(facilitiesCreated: number): ImportTally {
    const outcomes = [...this.byRow.values()]
    const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length
    return {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      refused: count('refused'),
      facilities_created: facilitiesCreated,
      error_count: this.refused.length,
      errors: this.errors,
    }
  }
}
