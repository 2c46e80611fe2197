import { equipmentRows } from '#models/equipment_rows'
import { followStatuses } from '#models/import_downtime'
import { ImportDraft, type Refusals } from '#models/import_draft'
import type { CellError, ImportMapping, ImportRow } from '#models/import_mapping'
import { ImportPlaces } from '#models/import_places'
import { ImportRelations } from '#models/import_relations'
import type { ImportTally } from '#models/import_tally'
import type { ImportTargets } from '#models/import_targets'
import type { CsvRecord } from '#platform/csv/csv_file'
import type { Actor } from '#platform/events/actor'
import { journal, type Changes, type JournalEntry } from '#platform/events/journal'

export type ImportPlan = {
  targets: ImportTargets
  mapping: ImportMapping
  by: Actor
  /** The equipment type of every row; null leaves it to a column. */
  type: string | null
  createsFacilities: boolean
  dryRun: boolean
}

/** What a dry run would have made by now: numbers of equipment, places by their key. */
export type Imagined = { numbers: Set<string>; places: Map<string, string> }

type Outcome = 'created' | 'updated' | 'unchanged' | 'refused'

const RING: Refusals = { parent_id: ['is a part of this equipment: a thing cannot be part of itself'] }

/** Some hundred rows of a file, taken together: the number of statements does not grow with them. */
export class ImportBatch {
  private rows: ImportRow[]
  private drafts = new Map<string, ImportDraft>()
  private outcomes = new Map<ImportRow, Outcome>()
  private errors: CellError[] = []
  private places: ImportPlaces
  private hidden = new Set<string>()

  constructor(
    private plan: ImportPlan,
    private imagined: Imagined,
    records: CsvRecord[]
  ) {
    const { targets, by, createsFacilities: create, dryRun, mapping, type } = plan
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
    this.errors.sort((one, other) => one.row - other.row)
    return { tally: this.tally(places), errors: this.errors }
  }

  private async loadKnown() {
    const { by } = this.plan
    const numbers = this.rows.map(({ input }) => input.equipment_number).filter((number) => typeof number === 'string')
    for (const { number, record, seen, open } of await equipmentRows.find([...new Set(numbers)], by)) {
      if (seen) this.drafts.set(number, ImportDraft.of(record, by, open))
      else this.hidden.add(number)
    }
  }

  private take(row: ImportRow, relations: ImportRelations) {
    this.readPlace(row)
    if (row.errors.length) return this.refuse(row)

    const number = row.input.equipment_number as string
    const draft = this.drafts.get(number) ?? ImportDraft.new(this.plan.by)
    const accepted = draft.accept(this.plan.targets.entity, row.input)
    if ('refusals' in accepted) return this.refuse(row, accepted.refusals)

    const changes = draft.difference(accepted.next)
    const refusals = this.objections(changes, draft, relations)
    if (refusals) return this.refuse(row, refusals)

    this.outcomes.set(row, this.outcomeOf(changes, draft, number))
    draft.record = accepted.next
    draft.rows.push(row)
    this.drafts.set(number, draft)
  }

  private readPlace(row: ImportRow) {
    if (!row.place || row.errors.length) return
    const found = this.places.of(row)
    row.input.facility_id = found?.id ?? null
    if (found && 'errors' in found) row.errors.push(...this.inCells(row, found.errors))
  }

  private objections(changes: Changes, { record, isOpen }: ImportDraft, relations: ImportRelations): Refusals | undefined {
    if (this.hidden.has(changes.equipment_number?.[1] as string)) return { equipment_number: ['is taken'] }
    if (!isOpen && Object.keys(changes).length) return { equipment_number: ['belongs to equipment that your role may not change'] }
    if (changes.parent_id?.[1] === record.id) return RING
    const dangling = relations.dangling(changes).filter((path) => path !== 'facility_id' || !this.plan.mapping.placed)
    return dangling.length ? Object.fromEntries(dangling.map((path) => [path, ['does not exist, or you may not see it']])) : undefined
  }

  private outcomeOf(changes: Changes, draft: ImportDraft, number: string): Outcome {
    if (draft.isUntold && !this.imagined.numbers.has(number)) return 'created'
    return Object.keys(changes).length ? 'updated' : 'unchanged'
  }

  /** What only shows when all rows are known: rings of parts, and new pieces where this user may make none. */
  private async withdrawImpossible() {
    const { told } = this
    const made = told.filter(({ before }) => !before)
    const moved = told.filter(({ before, record }) => record.parent_id && record.parent_id !== before?.parent_id)
    const outOfReach = await equipmentRows.outOfReach(made.map(({ record }) => record), this.plan.by)
    const rings = await equipmentRows.rings(moved.map(({ record }) => record))
    for (const draft of told) {
      if (rings.has(draft.record.id)) this.withdraw(draft, RING)
      else if (outOfReach.has(draft.record.id)) this.withdraw(draft, { facility_id: ['is where your role may not create equipment'] })
    }
  }

  private withdraw(draft: ImportDraft, refusals: Refusals) {
    for (const row of draft.rows) this.refuse(row, refusals)
    draft.rows = []
  }

  /** @returns how many places were made */
  private async store() {
    const { by, dryRun, targets } = this.plan
    const changed = this.told.filter(({ changes }) => Object.keys(changes).length)
    const places = await this.places.make(new Set(changed.map(({ record }) => record.facility_id)))
    if (dryRun) {
      for (const { record } of this.told) this.imagined.numbers.add(record.equipment_number as string)
      return places.length
    }
    const written = (isNew: boolean) =>
      changed.filter(({ before }) => !before === isNew).map(({ record }) => ({ ...record, search_text: targets.entity.searchText(record) }))
    await equipmentRows.insert(written(true))
    await equipmentRows.update(written(false))
    const statuses = changed.map(({ before, record }) => ({ id: record.id, before: before?.status, after: record.status }))
    await journal([...places, ...changed.map(entryOf), ...(await followStatuses(statuses, by))], by)
    return places.length
  }

  /** What rows of this batch speak of, and were not refused for. */
  private get told() {
    return [...this.drafts.values()].filter(({ rows }) => rows.length)
  }

  private tally(places: number): ImportTally {
    const outcomes = [...this.outcomes.values()]
    const count = (outcome: Outcome) => outcomes.filter((one) => one === outcome).length
    return {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      refused: count('refused'),
      facilities_created: places,
      error_count: this.errors.length,
      errors: this.errors,
    }
  }

  private refuse(row: ImportRow, refusals: Refusals = {}) {
    this.outcomes.set(row, 'refused')
    this.errors.push(...row.errors, ...this.inCells(row, refusals))
  }

  private inCells(row: ImportRow, refusals: Refusals) {
    return Object.entries(refusals).flatMap(([path, texts]) => texts.map((text) => this.plan.mapping.error(row, path, text)))
  }
}

function entryOf({ before, record, changes }: ImportDraft): JournalEntry {
  return { entity: 'equipment', recordId: record.id, action: before ? 'updated' : 'created', changes }
}
