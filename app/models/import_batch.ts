import { equipmentRows, openKnown } from '#models/equipment_rows'
import { ImportDraft, type Refusals } from '#models/import_draft'
import type { CellError, ImportRow } from '#models/import_row'
import { ImportOutcomes, type Outcome } from '#models/import_outcomes'
import type { Imagined, ImportPlan } from '#models/import_plan'
import { ImportPlaces } from '#models/import_places'
import { ImportRelations } from '#models/import_relations'
import { storeDrafts } from '#models/import_store'
import type { ImportTally } from '#models/import_tally'
import type { CsvRecord } from '#platform/csv/csv_file'
import type { Changes } from '#platform/events/journal'

const RING: Refusals = {
  parent_id: ['is a part of this equipment: a thing cannot be part of itself'],
}

/** Some hundred rows of a file, taken together: the number of statements does not grow with them. */
export class ImportBatch {
  private rows: ImportRow[]
  private drafts = new Map<string, ImportDraft>()
  private outcomes: ImportOutcomes
  private places: ImportPlaces
  private hidden = new Set<string>()

  constructor(
    private plan: ImportPlan,
    private imagined: Imagined,
    records: CsvRecord[]
  ) {
    const { targets, by, createsFacilities: create, dryRun, mapping, type } = plan
    this.outcomes = new ImportOutcomes(mapping)
    this.rows = records.map((record) => mapping.read(record))
    if (type) for (const { input } of this.rows) input.equipment_type = type
    this.places = new ImportPlaces({ entity: targets.place, by, create, dryRun }, imagined.places)
  }

  async run(): Promise<{ tally: ImportTally; errors: CellError[] }> {
    const { targets, by } = this.plan
    await this.loadKnown()
    await this.places.resolve(this.rows.filter(({ errors }) => !errors.length))
    const inputs = this.rows.map(({ input }) => input)
    const relations = await ImportRelations.of(targets.entity, inputs, by)
    for (const row of this.rows) this.take(row, relations)
    await this.withdrawImpossible()
    const places = await this.store()
    return { tally: this.outcomes.tally(places), errors: this.outcomes.errors }
  }

  private async loadKnown() {
    const { by, targets } = this.plan
    const numbers = this.rows
      .map(({ input }) => input.equipment_number)
      .filter((number) => typeof number === 'string')
    const known = await equipmentRows.find([...new Set(numbers)], by)
    for (const { number, record, seen, open } of await openKnown(targets.entity, known)) {
      if (seen) this.drafts.set(number, ImportDraft.of(record, by, open))
      else this.hidden.add(number)
    }
  }

  private take(row: ImportRow, relations: ImportRelations) {
    this.readPlace(row)
    if (row.errors.length) return this.outcomes.refuse(row)

    const number = row.input.equipment_number as string
    const draft = this.drafts.get(number) ?? ImportDraft.new(this.plan.by)
    const accepted = draft.accept(this.plan.targets.entity, row.input)
    if ('refusals' in accepted) return this.outcomes.refuse(row, accepted.refusals)

    const changes = draft.difference(accepted.next)
    const refusals = this.objections(changes, draft, relations)
    if (refusals) return this.outcomes.refuse(row, refusals)

    this.outcomes.set(row, this.outcomeOf(changes, draft, number))
    draft.record = accepted.next
    draft.rows.push(row)
    this.drafts.set(number, draft)
  }

  private readPlace(row: ImportRow) {
    if (!row.place || row.errors.length) return
    const found = this.places.of(row)
    row.input.facility_id = found?.id ?? null
    if (found && 'errors' in found) row.errors.push(...this.outcomes.inCells(row, found.errors))
  }

  private objections(
    changes: Changes,
    { record, isOpen }: ImportDraft,
    relations: ImportRelations
  ): Refusals | undefined {
    if (this.hidden.has(changes.equipment_number?.[1] as string))
      return { equipment_number: ['is taken'] }
    if (!isOpen && Object.keys(changes).length)
      return { equipment_number: ['belongs to equipment that your role may not change'] }
    if (changes.parent_id?.[1] === record.id) return RING
    const dangling = relations
      .dangling(changes)
      .filter((path) => path !== 'facility_id' || !this.plan.mapping.placed)
    return dangling.length
      ? Object.fromEntries(
          dangling.map((path) => [path, ['does not exist, or you may not see it']])
        )
      : undefined
  }

  private outcomeOf(changes: Changes, draft: ImportDraft, number: string): Outcome {
    if (draft.isUntold && !this.imagined.numbers.has(number)) return 'created'
    return Object.keys(changes).length ? 'updated' : 'unchanged'
  }

  /** What only shows when all rows are known: rings of parts, and new pieces where this user may make none. */
  private async withdrawImpossible() {
    const { told } = this
    const moved = told.filter(
      ({ before, record }) => record.parent_id && record.parent_id !== before?.parent_id
    )
    const made = told.filter(({ before }) => !before).map(({ record }) => record)
    const outOfReach = await equipmentRows.outOfReach(made, this.plan.by)
    const rings = await equipmentRows.rings(moved.map(({ record }) => record))
    for (const draft of told) {
      if (rings.has(draft.record.id)) this.withdraw(draft, RING)
      else if (outOfReach.has(draft.record.id))
        this.withdraw(draft, { facility_id: ['is where your role may not create equipment'] })
    }
  }

  private withdraw(draft: ImportDraft, refusals: Refusals) {
    for (const row of draft.rows) this.outcomes.refuse(row, refusals)
    draft.rows = []
  }

  /** A dry run only remembers. @returns how many places were made */
  private async store() {
    const { told } = this
    const changed = told.filter(({ changes }) => Object.keys(changes).length)
    const places = await this.places.make(new Set(changed.map(({ record }) => record.facility_id)))
    if (!this.plan.dryRun) await storeDrafts(changed, places, this.plan)
    else for (const { record } of told) this.imagined.numbers.add(String(record.equipment_number))
    return places.length
  }

  /** What rows of this batch speak of, and were not refused for. */
  private get told() {
    return [...this.drafts.values()].filter(({ rows }) => rows.length)
  }
}
