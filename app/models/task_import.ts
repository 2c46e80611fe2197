import { v7 } from 'uuid'
import Checklist from '#models/checklist'
import type { ImportDraft, Refusals } from '#models/import_draft'
import type { ImportNoun, ImportRecords } from '#models/import_noun'
import type { ImportRow } from '#models/import_row'
import { entryOf, splitRows } from '#models/import_store'
import { nextNumbers } from '#models/number_sequence'
import { RecordRows, type RecordRow } from '#models/record_rows'
import Task from '#models/task'
import { TaskImportStatus } from '#models/task_import_status'
import type { Actor } from '#platform/events/actor'

/** Numbers the program gives; a file cannot make them up. */
const OURS = /^T-\d+$/i
const LONGEST = 40

/**
 * Tasks from a file: a row with the number of a task changes it, one without a number raises a new one. Where
 * they stand, who does them and in which team is told by number, name or e-mail.
 */
export const taskImport: ImportNoun = {
  name: 'tasks',
  entity: 'task',
  key: 'task_number',
  keyed: false,
  placed: true,
  own: [
    {
      path: 'task_number',
      title: { en: 'Number', de: 'Nummer' },
      names: ['number', 'task no', 'work order', 'ticket', 'nummer'],
    },
    { path: 'status', title: { en: 'Status', de: 'Zustand' }, names: ['state', 'zustand'] },
  ],
  references: [
    {
      path: 'equipment.equipment_number',
      field: 'equipment_id',
      title: { en: 'Equipment: number', de: 'Anlage: Nummer' },
      names: ['equipment number', 'asset number', 'unit number', 'anlagennummer'],
      source: { table: 'equipment', name: 'e.equipment_number', noun: 'equipment' },
    },
    {
      path: 'equipment.name',
      field: 'equipment_id',
      title: { en: 'Equipment: name', de: 'Anlage: Name' },
      names: ['equipment', 'equipment name', 'asset', 'anlage'],
      source: { table: 'equipment', name: 'e.name', noun: 'equipment' },
    },
    {
      path: 'assignee.email',
      field: 'assigned_to',
      title: { en: 'Assigned to: e-mail', de: 'Zugewiesen an: E-Mail' },
      names: ['assignee', 'assigned to', 'technician', 'assignee email', 'zugewiesen an'],
      source: { table: '(SELECT * FROM users WHERE is_active)', name: 'e.email' },
    },
    {
      path: 'team.name',
      field: 'assigned_team',
      title: { en: 'Team: name', de: 'Team: Name' },
      names: ['team', 'team name', 'crew'],
      source: { table: 'teams', name: 'e.name' },
    },
  ],
  synonyms: {
    title: ['summary', 'subject', 'task'],
    due_date: ['due', 'deadline', 'due on'],
    task_type: ['type', 'kind', 'work type'],
  },
  noise: ['task'],
  example: {
    'title': 'Oil the guide rails',
    'equipment.equipment_number': 'L-001',
    'assignee.email': 'pat@example.com',
    'due_date': '2026-12-01',
  },
  open: async (by) => new TaskRecords(by, await TaskImportStatus.of(by)),
}

class TaskRecords implements ImportRecords {
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
    await number(drafts)
    const [added, known] = splitRows(drafts, ({ record }) => ({
      ...record,
      search_text: searchText(record),
    }))
    await this.rows.insert(added)
    await this.rows.update(known)
    await this.attachChecklists(drafts.filter(({ before }) => !before))
    return drafts.map(entryOf('task'))
  }

  /** Only where the workflow asks for checklists from the start. */
  private async attachChecklists(made: ImportDraft[]) {
    for (const form of this.status.formsFromTheStart)
      for (const { record } of made) await Checklist.attach(record.id, form, this.by)
  }
}

/** Gapless: numbers of a batch that fails are given back with it. */
async function number(drafts: ImportDraft[]) {
  const nameless = drafts.filter(({ record }) => !record.task_number)
  if (!nameless.length) return
  const numbers = await nextNumbers('task', 'T', nameless.length)
  nameless.forEach((draft, at) => (draft.record = { ...draft.record, task_number: numbers[at] }))
}
