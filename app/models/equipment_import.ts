import { v7 } from 'uuid'
import Equipment from '#models/equipment'
import type { ImportDraft, Refusals } from '#models/import_draft'
import { followStatuses } from '#models/import_downtime'
import type { ImportNoun, ImportRecords } from '#models/import_noun'
import type { ImportRow } from '#models/import_row'
import { entryOf, splitRows } from '#models/import_store'
import { RecordRows, type RecordRow } from '#models/record_rows'
import type { Actor } from '#platform/events/actor'

const RING: Refusals = {
  parent_id: ['is a part of this equipment: a thing cannot be part of itself'],
}

/** Equipment from a file: a row whose equipment number is known changes what is there, any other adds a piece. */
export const equipmentImport: ImportNoun = {
  name: 'equipment',
  entity: 'equipment',
  key: 'equipment_number',
  keyed: true,
  placed: true,
  own: [],
  references: [],
  synonyms: {
    equipment_number: ['asset number', 'asset id', 'equipment id', 'unit number'],
    serial_number: ['serial', 'serial no'],
    registration_number: ['registration', 'registration no', 'license number'],
  },
  noise: ['equipment'],
  example: { 'equipment_number': 'L-001', 'name': 'Passenger lift', 'facility.name': 'Tower A' },
  open: async (by) => new EquipmentRecords(by),
}

class EquipmentRecords implements ImportRecords {
  private rows: RecordRows

  constructor(private by: Actor) {
    this.rows = new RecordRows(Equipment, by)
  }

  find(rows: ImportRow[]) {
    const numbers = [...new Set(rows.flatMap((row) => this.wanted(row)))]
    return this.rows.find('e.equipment_number = ANY(?::text[])', [numbers])
  }

  keysOf({ equipment_number: number }: RecordRow) {
    return [number as string]
  }

  wanted({ input: { equipment_number: number } }: ImportRow) {
    return typeof number === 'string' ? [number] : []
  }

  blank(): RecordRow {
    return { id: v7(), created_by: this.by.id, health_score: 100, row_version: 1, custom: {} }
  }

  async judge({ record }: ImportDraft, next: RecordRow) {
    return next.parent_id && next.parent_id === record.id ? RING : undefined
  }

  /** Rings of parts, and new pieces where this user may make none. */
  async impossible(drafts: ImportDraft[]) {
    const moved = drafts.filter(
      ({ before, record }) => record.parent_id && record.parent_id !== before?.parent_id
    )
    const made = drafts.filter(({ before }) => !before).map(({ record }) => record)
    const outOfReach = await this.rows.outOfReach(made)
    const rings = await this.rows.rings(moved.map(({ record }) => record))
    const place = { facility_id: ['is where your role may not create equipment'] }
    return new Map<string, Refusals>([
      ...[...outOfReach].map((id) => [id, place] as const),
      ...[...rings].map((id) => [id, RING] as const),
    ])
  }

  async store(drafts: ImportDraft[], searchText: (record: RecordRow) => string) {
    const [added, known] = splitRows(drafts, ({ record }) => ({
      ...record,
      search_text: searchText(record),
    }))
    await this.rows.insert(added)
    await this.rows.update(known)
    const downtime = await followStatuses(drafts.map(statusChange), this.by)
    return [...drafts.map(entryOf('equipment')), ...downtime]
  }
}

function statusChange({ before, record }: ImportDraft) {
  return { id: record.id, before: before?.status, after: record.status }
}
