import { FileStore } from '#platform/files/file_store'
import { ImportBatch } from '#models/import_batch'
import { ImportErrorFile } from '#models/import_error_file'
import { ImportMapping } from '#models/import_mapping'
import type { ImportNoun } from '#models/import_noun'
import type { MappedColumn } from '#models/import_row'
import type { Imagined, ImportPlan } from '#models/import_plan'
import { addTallies, emptyTally, type ImportTally } from '#models/import_tally'
import { ImportTargets } from '#models/import_targets'
import type { CsvDialect } from '#platform/csv/csv_dialect'
import { CsvFile, type CsvRecord } from '#platform/csv/csv_file'
import type { DurableOrder, DurableWork, Position, Step } from '#platform/jobs/durable_kind'
import { tenant } from '#platform/tenancy/tenant_scope'

export type ImportInput = {
  /** Absent in imports that were ordered before companies could import what they invented. */
  noun?: string
  file_key: string
  file_name: string
  dialect: CsvDialect
  /** Columns the header has. */
  width: number
  mapping: MappedColumn[]
  equipment_type: string | null
  create_facilities: boolean
  /** Absent in imports that were ordered before people could be invited. */
  invite?: boolean
  dry_run: boolean
}

/** The last row that was read, what came of it all, and after which rows parts of the error file begin. */
export type ImportCursor = { row: number; tally: ImportTally; parts: number[] }

/** Rows of one transaction. */
export const BATCH = 500

/**
 * Records from a file: a row whose key is known changes what is there, any other adds a record. Each batch commits with the place behind it, so nothing is taken twice and nothing is left out.
 */
export class RecordImport implements DurableWork<ImportCursor> {
  private batch: CsvRecord[] = []
  private records?: AsyncGenerator<CsvRecord>
  private imagined: Imagined = {
    keys: new Set(),
    places: new Map(),
    names: new Map(),
  }

  private constructor(
    private plan: ImportPlan,
    private file: CsvFile & { total: number },
    private errorFile: ImportErrorFile
  ) {}

  /** Reads the file through once: one that cannot be read to its end is refused whole. @throws E_VALIDATION */
  static async open(noun: ImportNoun, { id, tenant: owner, input, by }: DurableOrder<ImportInput>) {
    const file = new CsvFile(() => new FileStore(owner).stream(input.file_key), input.dialect)
    const total = await file.count()
    const { equipment_type: type, create_facilities: createsFacilities, dry_run: dryRun } = input
    const targets = await tenant.run(owner, () =>
      ImportTargets.of(noun, { type, viewer: by.viewer })
    )
    const mapping = new ImportMapping(input.width, input.mapping, targets)
    const invites = input.invite ?? false
    const plan = { noun, targets, mapping, by, type, createsFacilities, invites, dryRun }
    return new RecordImport(plan, Object.assign(file, { total }), new ImportErrorFile(owner, id))
  }

  async prepare({ cursor }: Position<ImportCursor>) {
    this.records ??= this.file.records(cursor?.row ?? 1)
    this.batch = []
    while (this.batch.length < BATCH) {
      const { value, done } = await this.records.next()
      if (done) return
      this.batch.push(value)
    }
  }

  async step({ cursor, done }: Position<ImportCursor>): Promise<Step<ImportCursor>> {
    const before = cursor ?? { row: 1, tally: emptyTally(), parts: [] }
    const { tally, errors } = await new ImportBatch(this.plan, this.imagined, this.batch).run()
    if (errors.length) await this.errorFile.write(before.row, errors)
    const next = {
      row: this.batch.at(-1)?.row ?? before.row,
      tally: addTallies(before.tally, tally),
      parts: errors.length ? [...before.parts, before.row] : before.parts,
    }
    const isLast = this.batch.length < BATCH
    return {
      cursor: next,
      done: done + this.batch.length,
      total: this.file.total,
      ...(isLast && { result: next.tally }),
    }
  }

  async cancelled({ cursor }: Position<ImportCursor>) {
    return cursor?.tally ?? emptyTally()
  }

  async close() {
    await this.records?.return(undefined)
  }
}
