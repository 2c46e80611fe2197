import { v7 } from 'uuid'
import Facility from '#models/facility'
import type { ImportDraft, Refusals } from '#models/import_draft'
import type { ImportRecords } from '#models/import_noun'
import type { ImportRow } from '#models/import_row'
import { entryOf, splitRows } from '#models/import_store'
import { RecordRows, type RecordRow } from '#models/record_rows'
import type { Actor } from '#platform/events/actor'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Stands between the names of a place and of all it stands in. */
export const BETWEEN = ' / '

const RING: Refusals = {
  parent_id: ['lies below this facility: a place cannot be inside itself'],
}

/** Places of one batch of a file. */
export class FacilityRecords implements ImportRecords {
  private rows: RecordRows
  private fullNames = new Map<string, string>()

  constructor(private by: Actor) {
    this.rows = new RecordRows(Facility, by)
  }

  find(rows: ImportRow[]) {
    const texts = (key: string) =>
      rows.map(({ input }) => input[key]).filter((value) => typeof value === 'string')
    const names = texts('name').map((name) => name.toLowerCase())
    return this.rows.find('(e.code = ANY(?::text[]) OR lower(e.name) = ANY(?::text[]))', [
      [...new Set(texts('code'))],
      [...new Set(names)],
    ])
  }

  /** A code names a place alone; it is found by name too, should the file not tell its code. */
  keysOf({ code, name, parent_id: parent }: RecordRow) {
    const key = nameKey(name, parent)
    return [key, code ? `code ${String(code)}` : `codeless ${key}`]
  }

  wanted({ input: { code, name, parent_id: parent } }: ImportRow) {
    const key = nameKey(name, parent)
    return code ? [`code ${String(code)}`, `codeless ${key}`] : [key]
  }

  blank(): RecordRow {
    const id = v7()
    return { id, path: `${id}/`, created_by: this.by.id, row_version: 1, custom: {} }
  }

  async judge({ record }: ImportDraft, next: RecordRow) {
    return next.parent_id && next.parent_id === record.id ? RING : undefined
  }

  names({ id, name }: RecordRow, { named, input }: ImportRow): [string, string][] {
    const above = named['parent.path'] ?? this.fullNames.get(String(input.parent_id))
    const isKnown = above || !input.parent_id
    const full = [above, String(name)].filter(Boolean).join(BETWEEN)
    if (isKnown) this.fullNames.set(id, full)
    return [
      ['parent.name', String(name)],
      ...(isKnown ? [['parent.path', full] as [string, string]] : []),
    ]
  }

  /** Rings, places where this user may make none, and what stands in a place that was refused. */
  async impossible(drafts: ImportDraft[]) {
    const moved = drafts.filter(isMoved).map(({ record }) => record)
    const made = drafts.filter(({ before }) => !before).map(({ record }) => record)
    const found = new Map<string, Refusals>()
    for (const id of await this.rows.rings(moved)) found.set(id, RING)
    const outOfReach = await this.rows.outOfReach(made.map(whereItStands))
    for (const { id, parent_id: parent } of made)
      if (outOfReach.has(String(parent ?? id)))
        found.set(id, { parent_id: ['is where your role may not create a facility'] })
    withdrawBelow(drafts, found)
    return found
  }

  async store(drafts: ImportDraft[], searchText: (record: RecordRow) => string) {
    const [added, known] = splitRows(drafts, ({ record }) => ({
      ...record,
      search_text: searchText(record),
    }))
    await this.rows.insert(added)
    await this.rows.update(known)
    if (drafts.some(isMoved)) await tenant.query(PATHS)
    return drafts.map(entryOf('facility'))
  }
}

function nameKey(name: unknown, parent: unknown) {
  return `name ${String(parent ?? '')} ${String(name).toLowerCase()}`
}

function isMoved({ before, record }: ImportDraft) {
  return (record.parent_id ?? null) !== (before?.parent_id ?? null)
}

/** A scope that ends at facilities reaches what is added below them. */
function whereItStands({ parent_id: parent, id, ...row }: RecordRow) {
  return { ...row, id: String(parent ?? id) }
}

/** Nothing can stand in a place that the file makes and that was refused. */
function withdrawBelow(drafts: ImportDraft[], refused: Map<string, Refusals>) {
  const gone = (id: unknown) =>
    refused.has(String(id)) && drafts.some(({ record, before }) => record.id === id && !before)
  for (let count = -1; count !== refused.size;) {
    count = refused.size
    for (const { record } of drafts)
      if (!refused.has(record.id) && gone(record.parent_id))
        refused.set(record.id, { parent_id: ['is refused itself: see its row'] })
  }
}

/** Every node below what was moved has another path; whole, because moves may lie inside each other. */
const PATHS = `
  WITH RECURSIVE tree AS (
    SELECT id, id || '/' AS path FROM facilities WHERE parent_id IS NULL
    UNION ALL SELECT f.id, tree.path || f.id || '/' FROM facilities f JOIN tree ON f.parent_id = tree.id
  )
  UPDATE facilities f SET path = tree.path FROM tree WHERE tree.id = f.id AND f.path <> tree.path`
