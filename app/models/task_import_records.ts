import { v7 } from 'uuid'
import Checklist from '#models/checklist'
import type { ImportDraft, Refusals } from '#models/import_draft'
import type { ImportRecords } from '#models/import_noun'
import type { ImportRow } from '#models/import_row'
import { entryOf, splitRows } from '#models/import_store'
import { nextNumbers } from '#models/number_sequence'
import { RecordRows, type RecordRow } from '#models/record_rows'
import Task from '#models/task'
import type { TaskImportStatus } from '#models/task_import_status'
import type { Actor } from '#platform/events/actor'

/** Numbers the program gives; a file cannot make them up. */
const OURS = /^T-\d+$/i
const LONGEST = 40

/** Tasks of one batch of a file. */
export class TaskRecords implements ImportRecords {
  private rows: RecordRows

  constructor(
    private by: Actor,
    private status: TaskImportStatus
  ) {
    this.rows = new RecordRows(Task, by)
  }

  find(rows: ImportRow[]) {
    return this.rows.find('e.task_number = ANY(?::text[])', [
      [...new Set(rows.flatMap((row) => this.wanted(row)))],
    ])
  }

  keysOf({ task_number: number }: RecordRow) {
    return number ? [String(number)] : []
  }

  wanted({ named: { task_number: number } }: ImportRow) {
    return number ? [number.trim()] : []
  }

  blank(): RecordRow {
    return { id: v7(), created_by: this.by.id, row_version: 1, custom: {}, ...this.status.initial }
  }

  async judge(draft: ImportDraft, next: RecordRow, row: ImportRow): Promise<Refusals | undefined> {
    const [number] = this.wanted(row)
    if (!draft.isUntold) return this.status.move(draft, next, row.named.status)
    if (number && OURS.test(number))
      return { task_number: ['does not exist: leave the number of a new task empty'] }
    if (number && number.length > LONGEST)
      return { task_number: [`must have at most ${LONGEST} characters`] }
    next.task_number = number
    return this.status.begin(row.named.status)
  }

  async impossible(drafts: ImportDraft[]) {
    const made = drafts.filter(({ before }) => !before).map(({ record }) => record)
    const outOfReach = await this.rows.outOfReach(made)
    const refusals = { title: ['is where your role may not create a task'] }
    return new Map([...outOfReach].map((id) => [id, refusals]))
  }

  async store(drafts: ImportDraft[], searchText: (record: RecordRow) => string) {
    await giveNumbers(drafts)
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
    return drafts.map(entryOf('task'))
  }

  /** Only where the workflow asks for checklists from the start. */
  private async attachChecklists(made: ImportDraft[]) {
    for (const form of this.status.formsFromTheStart)
      for (const { record } of made)
        await Checklist.attach({ noun: 'tasks', id: record.id }, form, this.by)
  }
}

function isMoved({ before, action }: ImportDraft) {
  return !before || action?.name === 'transitioned'
}

/** Gapless: numbers of a batch that fails are given back with it. */
async function giveNumbers(drafts: ImportDraft[]) {
  const nameless = drafts.filter(({ record }) => !record.task_number)
  if (!nameless.length) return
  const numbers = await nextNumbers('task', 'T-', nameless.length)
  nameless.forEach((draft, at) => (draft.record = { ...draft.record, task_number: numbers[at] }))
}
