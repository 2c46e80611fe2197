import { equipmentRows } from '#models/equipment_rows'
import { followStatuses } from '#models/import_downtime'
import type { ImportDraft } from '#models/import_draft'
import type { ImportPlan } from '#models/import_plan'
import type { Entity } from '#platform/entities/entity'
import { concealed, RecordSecrets } from '#platform/entities/record_secrets'
import { journal, type JournalEntry } from '#platform/events/journal'

/** Writes what changed, and journals it together with the places that were made: a handful of statements. */
export async function storeDrafts(
  drafts: ImportDraft[],
  places: JournalEntry[],
  { targets, by }: ImportPlan
) {
  const { entity } = targets
  const secrets = await RecordSecrets.of(entity)
  const [added, known] = [true, false].map((isNew) =>
    drafts
      .filter(({ before }) => !before === isNew)
      .map(({ record }) => ({
        ...record,
        custom: secrets?.sealed(record.id, record.custom) ?? record.custom,
        search_text: entity.searchText(record),
      }))
  )
  await equipmentRows.insert(added)
  await equipmentRows.update(known)
  const downtime = await followStatuses(drafts.map(statusChange), by)
  journal([...places, ...drafts.map((draft) => entryOf(draft, entity)), ...downtime], by)
}

function statusChange({ before, record }: ImportDraft) {
  return { id: record.id, before: before?.status, after: record.status }
}

function entryOf({ before, record, changes }: ImportDraft, entity: Entity): JournalEntry {
  const action = before ? 'updated' : 'created'
  return { entity: 'equipment', recordId: record.id, action, changes: concealed(entity, changes) }
}
