import { v7 } from 'uuid'
import Checklist from '#models/checklist'
import type { ImportDraft, Refusals } from '#models/import_draft'
import type { ImportRecords } from '#models/import_noun'
import type { ImportRow } from '#models/import_row'
import { entryOf, splitRows } from '#models/import_store'
import { workflowModelOf } from '#models/noun_model'
import { nextNumbers } from '#models/number_sequence'
import { RecordRows, type RecordRow } from '#models/record_rows'
import type { WorkNoun } from '#models/work_noun'
import type { WorkImportStatus } from '#models/work_import_status'
import type { Actor } from '#platform/events/actor'

const LONGEST = 40

/** Records of one batch of a file that a workflow moves: tasks, and those of the company’s own entities. */
export class WorkRecords implements ImportRecords {
  private rows: RecordRows
  private number: string

  constructor(
    private by: Actor,
    private work: WorkNoun,
    private status: WorkImportStatus
  ) {
    this.rows = new RecordRows(workflowModelOf(work.noun), by)
    this.number = work.number
  }

  find(rows: ImportRow[]) {
    return this.rows.find(`e.${this.number} = ANY(?::text[])`, [this.numbersOf(rows)])
  }

  keysOf(record: RecordRow) {
    const number = record[this.number]
    return number ? [String(number)] : []
  }

  wanted({ named }: ImportRow) {
    const number = named[this.number]
    return number ? [number.trim()] : []
  }

  blank(): RecordRow {
    const { kept } = this.work
    const start = { id: v7(), created_by: this.by.id, row_version: 1, custom: {} }
    return { ...start, ...kept, ...this.status.initial }
  }

  async judge(draft: ImportDraft, next: RecordRow, row: ImportRow): Promise<Refusals | undefined> {
    const [number] = this.wanted(row)
    if (!draft.isUntold) return this.status.move(draft, next, row.named.status)
    if (number && this.isOurs(number)) return { [this.number]: [this.work.unknownNumber] }
    if (number && number.length > LONGEST)
      return { [this.number]: [`must have at most ${LONGEST} characters`] }
    next[this.number] = number
    return this.status.begin(row.named.status)
  }

  /** New records where this user may make none, and numbers of what was deleted: it may come back. */
  async impossible(drafts: ImportDraft[]) {
    const made = drafts.filter(({ before }) => !before).map(({ record }) => record)
    const outOfReach = await this.rows.outOfReach(made)
    const refusals: Refusals = { title: [this.work.outOfReach] }
    const deleted: Refusals = { [this.number]: ['belongs to a deleted record'] }
    const taken = await this.rows.gone(this.number, made)
    const judged = await workflowModelOf(this.work.noun).judge(
      drafts.map(({ record }) => record),
      this.by
    )
    return new Map<string, Refusals>([
      ...judged,
      ...[...outOfReach].map((id) => [id, refusals] as const),
      ...[...taken].map((id) => [id, deleted] as const),
    ])
  }

  async store(drafts: ImportDraft[], searchText: (record: RecordRow) => string) {
    await this.giveNumbers(drafts)
    await workflowModelOf(this.work.noun).complete(
      drafts.map(({ record }) => record),
      this.by
    )
    const [added, known] = splitRows(drafts, ({ record }) => ({
      ...record,
      search_text: searchText(record),
    }))
    await this.rows.insert(added)
    await this.rows.update(known)
    await this.attachChecklists(drafts.filter(({ before }) => !before))
    await this.status.runClocks(
      drafts.filter(isMoved).map(({ record }) => record),
      this.by
    )
    return drafts.map(entryOf(this.work.entity))
  }

  private numbersOf(rows: ImportRow[]) {
    return [...new Set(rows.flatMap((row) => this.wanted(row)))]
  }

  /** Numbers the program gives; a file cannot make them up. */
  private isOurs(number: string) {
    const { prefix } = this.work
    const starts = number.toLowerCase().startsWith(prefix.toLowerCase())
    return starts && /^\d+$/.test(number.slice(prefix.length))
  }

  /** Only where the workflow asks for checklists from the start. */
  private async attachChecklists(made: ImportDraft[]) {
    const { noun } = this.work
    for (const form of this.status.formsFromTheStart)
      for (const { record } of made) await Checklist.attach({ noun, id: record.id }, form, this.by)
  }

  /** Gapless: numbers of a batch that fails are given back with it. */
  private async giveNumbers(drafts: ImportDraft[]) {
    const { entity, prefix } = this.work
    const nameless = drafts.filter(({ record }) => !record[this.number])
    if (!nameless.length) return
    const numbers = await nextNumbers(entity, prefix, nameless.length)
    nameless.forEach(
      (draft, at) => (draft.record = { ...draft.record, [this.number]: numbers[at] })
    )
  }
}

function isMoved({ before, action }: ImportDraft) {
  return !before || action?.name === 'transitioned'
}
