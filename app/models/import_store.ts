import type { ImportDraft } from '#models/import_draft'
import type { ImportRecords } from '#models/import_noun'
import type { ImportPlan } from '#models/import_plan'
import { concealed } from '#platform/entities/record_secrets'
import type { RecordRow } from '#models/record_rows'
import { journal, type JournalEntry } from '#platform/events/journal'

/** What a record is told as in the journal, where the noun does not tell it otherwise. */
export function entryOf(entity: string) {
  return ({ before, record, changes, action }: ImportDraft): JournalEntry => ({
    entity,
    recordId: record.id,
    action: action?.name ?? (before ? 'updated' : 'created'),
    changes,
    payload: action?.payload,
  })
}

/** Writes what changed, and journals it together with the places that were made: a handful of statements. */
export async function storeDrafts(
  records: ImportRecords,
  { drafts, places }: { drafts: ImportDraft[]; places: JournalEntry[] },
  { targets, by }: ImportPlan
) {
  const entries = await records.store(drafts, (record) => targets.entity.searchText(record))
  const told = entries.map(({ changes = {}, ...entry }) => ({
    ...entry,
    changes: entry.entity === targets.entity.key ? concealed(targets.entity, changes) : changes,
  }))
  journal([...places, ...told], by)
}

/** The rows to add and the rows to change, ready to be written. */
export function splitRows(
  drafts: ImportDraft[],
  ready: (draft: ImportDraft) => RecordRow
): [added: RecordRow[], known: RecordRow[]] {
  const rows = (isNew: boolean) => drafts.filter(({ before }) => !before === isNew).map(ready)
  return [rows(true), rows(false)]
}
