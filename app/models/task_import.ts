import type { ImportNoun } from '#models/import_noun'
import { WorkRecords } from '#models/work_import_records'
import { WorkImportStatus } from '#models/work_import_status'
import { TASKS } from '#models/work_noun'

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
  open: async (by) => new WorkRecords(by, TASKS, await WorkImportStatus.of(by, TASKS)),
}
