import { v7 } from 'uuid'
import type { ImportDraft, Refusals } from '#models/import_draft'
import type { ImportRecords } from '#models/import_noun'
import type { ImportRow } from '#models/import_row'
import { entryOf, splitRows } from '#models/import_store'
import { modelOf } from '#models/noun_model'
import { RecordRows, type RecordRow } from '#models/record_rows'
import type { RegisteredNoun } from '#models/registered_noun'
import type { Actor } from '#platform/events/actor'

/** Records of one batch of a file that people number themselves: parts of the company, and the like. */
export class KeyedRecords implements ImportRecords {
  private rows: RecordRows
  protected key: string

  constructor(
    protected by: Actor,
    private known: RegisteredNoun
  ) {
    this.rows = new RecordRows(modelOf(known.noun), by)
    this.key = known.number!.column
  }

  find(rows: ImportRow[]) {
    const numbers = [...new Set(rows.flatMap((row) => this.wanted(row)))]
    return this.rows.find(`e.${this.key} = ANY(?::text[])`, [numbers])
  }

  keysOf(record: RecordRow) {
    return [String(record[this.key])]
  }

  wanted({ input }: ImportRow) {
    const number = input[this.key]
    return typeof number === 'string' ? [number] : []
  }

  blank(): RecordRow {
    return { id: v7(), created_by: this.by.id, row_version: 1, custom: {} }
  }

  /** New records where this user may make none, numbers of what was deleted, and what would be a part of itself. */
  async impossible(drafts: ImportDraft[]) {
    const made = drafts.filter(({ before }) => !before).map(({ record }) => record)
    const moved = drafts.filter(isMoved).map(({ record }) => record)
    const found = new Map<string, Refusals>()
    const refuse = (ids: Set<string>, refusals: Refusals) =>
      ids.forEach((id) => found.set(id, refusals))
    refuse(await this.rows.outOfReach(made), {
      [this.key]: ['is where your role may not create a record'],
    })
    refuse(await this.rows.gone(this.key, made), { [this.key]: ['belongs to a deleted record'] })
    refuse(await this.rows.rings(moved), { parent_id: ['would be a part of itself'] })
    const judged = await modelOf(this.known.noun).judge(
      drafts.map(({ record }) => record),
      this.by
    )
    return new Map([...judged, ...found])
  }

  async store(drafts: ImportDraft[], searchText: (record: RecordRow) => string) {
    await modelOf(this.known.noun).complete(
      drafts.map(({ record }) => record),
      this.by
    )
    const [added, known] = splitRows(drafts, ({ record }) => ({
      ...record,
      search_text: searchText(record),
    }))
    await this.rows.insert(added)
    await this.rows.update(known)
    return drafts.map(entryOf(this.known.entity))
  }
}

function isMoved({ before, record }: ImportDraft) {
  return record.parent_id && record.parent_id !== before?.parent_id
}
