import { ImportDraft, type Refusals } from '#models/import_draft'
import type { ImportRecords } from '#models/import_noun'
import type { CellError, ImportRow } from '#models/import_row'
import { ImportOutcomes, type Outcome } from '#models/import_outcomes'
import type { Imagined, ImportPlan } from '#models/import_plan'
import { ImportPlaces } from '#models/import_places'
import { ImportReferences } from '#models/import_references'
import { ImportRelations } from '#models/import_relations'
import { storeDrafts } from '#models/import_store'
import type { ImportTally } from '#models/import_tally'
import type { RecordRow } from '#models/record_rows'
import type { CsvRecord } from '#platform/csv/csv_file'
import type { Changes } from '#platform/events/journal'

const AMBIGUOUS = ['names several records: name one by something only it has']

/** Some hundred rows of a file, taken together: the number of statements does not grow with them. */
export class ImportBatch {
  private rows: ImportRow[]
  private drafts = new Set<ImportDraft>()
  private byKey = new Map<string, ImportDraft>()
  private doubles = new Set<string>()
  private outcomes: ImportOutcomes
  private places: ImportPlaces
  private references: ImportReferences
  private records!: ImportRecords

  constructor(
    private plan: ImportPlan,
    private imagined: Imagined,
    records: CsvRecord[]
  ) {
    const { noun, targets, by, createsFacilities: create, dryRun, mapping, type } = plan
    this.outcomes = new ImportOutcomes(mapping)
    this.rows = records.map((record) => mapping.read(record))
    if (type) for (const { input } of this.rows) input.equipment_type = type
    this.places = new ImportPlaces({ entity: targets.place, by, create, dryRun }, imagined.places)
    this.references = new ImportReferences(noun.references, imagined.names)
  }

  async run(): Promise<{ tally: ImportTally; errors: CellError[] }> {
    const { targets, by, noun, invites: invite, dryRun } = this.plan
    this.records = await noun.open(by, { invite, dryRun })
    const readable = this.rows.filter(({ errors }) => !errors.length)
    await this.places.resolve(readable)
    await this.references.load(readable, by)
    await this.loadKnown(readable)
    const relations = await ImportRelations.of(targets.entity, this.rows, by)
    for (const row of this.rows) await this.take(row, relations)
    this.withdraw(await this.records.impossible(this.told))
    const places = await this.store()
    return { tally: this.outcomes.tally(places), errors: this.outcomes.errors }
  }

  private async loadKnown(rows: ImportRow[]) {
    for (const known of await this.records.find(rows)) {
      const draft = ImportDraft.of(known, this.plan.by)
      for (const key of this.records.keysOf(known.record)) {
        if (this.byKey.has(key)) this.doubles.add(key)
        this.byKey.set(key, draft)
      }
    }
  }

  private async take(row: ImportRow, relations: ImportRelations) {
    const { noun } = this.plan
    this.readPlace(row)
    if (row.errors.length) return this.outcomes.refuse(row)
    const unknown = this.references.resolve(row)
    if (unknown) return this.outcomes.refuse(row, unknown)

    const key = this.records.wanted(row).find((one) => this.byKey.has(one))
    if (key && this.doubles.has(key)) return this.outcomes.refuse(row, { [noun.key]: AMBIGUOUS })
    const draft =
      (key && this.byKey.get(key)) || ImportDraft.new(this.records.blank(), this.plan.by)
    const accepted = draft.accept(this.plan.targets.entity, row.input)
    if ('refusals' in accepted) return this.outcomes.refuse(row, accepted.refusals)
    const { next } = accepted
    const refusals = draft.objection(noun) ?? (await this.records.judge?.(draft, next, row))
    if (refusals) return this.outcomes.refuse(row, refusals)

    const changes = draft.difference(next)
    const dangling = this.dangling(changes, relations) ?? draft.forbidden(changes, noun)
    if (dangling) return this.outcomes.refuse(row, dangling)
    this.accept(row, draft, { changes, next })
  }

  private accept(
    row: ImportRow,
    draft: ImportDraft,
    { changes, next }: { changes: Changes; next: RecordRow }
  ) {
    this.outcomes.set(row, this.outcomeOf(row, draft, changes))
    draft.record = next
    draft.rows.push(row)
    this.drafts.add(draft)
    for (const key of this.records.keysOf(next)) this.byKey.set(key, draft)
    if (draft.before) return
    for (const [path, name] of this.records.names?.(next, row) ?? [])
      this.references.remember(path, name, next.id)
  }

  private readPlace(row: ImportRow) {
    if (!row.place || row.errors.length) return
    const found = this.places.of(row)
    row.input.facility_id = found?.id ?? null
    if (found && 'errors' in found) row.errors.push(...this.outcomes.inCells(row, found.errors))
  }

  /** What a column named was looked up already, with what the file itself makes. */
  private dangling(changes: Changes, relations: ImportRelations): Refusals | undefined {
    const { mapping } = this.plan
    const paths = relations.dangling(changes).filter((path) => !mapping.names(path))
    const refusals = paths.map((path) => [path, ['does not exist, or you may not see it']])
    return paths.length ? Object.fromEntries(refusals) : undefined
  }

  private outcomeOf(row: ImportRow, draft: ImportDraft, changes: Changes): Outcome {
    const isImagined = () => this.records.wanted(row).some((key) => this.imagined.keys.has(key))
    if (draft.isUntold && !isImagined()) return 'created'
    return Object.keys(changes).length ? 'updated' : 'unchanged'
  }

  private withdraw(refused: Map<string, Refusals>) {
    for (const [id, refusals] of refused) {
      const draft = this.told.find(({ record }) => record.id === id)!
      for (const row of draft.rows) this.outcomes.refuse(row, refusals)
      draft.rows = []
      if (!draft.before) this.references.forget(id)
    }
  }

  /** A dry run only remembers. @returns how many places were made */
  private async store() {
    const changed = this.told.filter(({ changes }) => Object.keys(changes).length)
    const places = await this.places.make(new Set(changed.map(({ record }) => record.facility_id)))
    if (this.records.write) this.withdraw(await this.records.write(changed))
    if (!this.plan.dryRun) await storeDrafts(this.records, { drafts: changed, places }, this.plan)
    else
      this.told
        .flatMap(({ record }) => this.records.keysOf(record))
        .forEach((key) => this.imagined.keys.add(key))
    return places.length
  }

  /** What rows of this batch speak of, and were not refused for. */
  private get told() {
    return [...this.drafts].filter(({ rows }) => rows.length)
  }
}
