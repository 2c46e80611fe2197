import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import type { EntityRecord } from '#platform/entities/record_rules'
import { escapeMarkup } from '#platform/templates/escape_markup'
import { fieldText, type Telling } from '#platform/templates/field_text'
import { rowFacts } from '#platform/templates/row_facts'
import type { Facts } from '#platform/templates/render_template'

/** Told only where somebody asks for them by name. */
const BEHIND_THE_SCENES = new Set(['id', 'created_at', 'updated_at', 'workflow_version'])

/**
 * A record as templates see it: every field as text, by its key, and all that hold something as a list. What is
 * for some roles only stays out, because a message is read by whoever gets it.
 */
export function recordFacts(entity: Entity, record: EntityRecord, telling: Telling): Facts {
  const told = entity.fields
    .filter(tellable)
    .map((field) => ({ field, value: fieldText(field, valueOf(record, field), telling) }))
  const keyed = (custom: boolean) =>
    Object.fromEntries(
      told
        .filter(({ field }) => field.custom === custom)
        .map(({ field, value }) => [field.key, value])
    )
  const fields = told
    .filter(({ field, value }) => value !== '' && !BEHIND_THE_SCENES.has(field.path))
    .map(({ field, value }) => ({ path: field.path, title: field.title(telling.locale), value }))
  return {
    ...keyed(false),
    custom: keyed(true),
    label: entity.recordLabel(record),
    fields,
    table: table(fields),
    rows: rowFacts(entity.fields.filter(tellable), record, telling),
  }
}

/** The ids whose names a record's text needs, by the kind of record they are. */
export function namesNeeded(entity: Entity, record: EntityRecord): Map<string, string[]> {
  const needed = new Map<string, string[]>()
  for (const field of entity.fields.filter(tellable)) {
    const kind = field.type.name === 'role' ? 'role' : field.relation
    const ids = [valueOf(record, field)].flat().filter((id) => typeof id === 'string')
    if (kind && ids.length) needed.set(kind, [...(needed.get(kind) ?? []), ...ids])
  }
  return needed
}

export function tellable(field: Field) {
  return !field.encrypted && field.schema['x-permissions']?.view === undefined
}

function valueOf(record: EntityRecord, { custom, key }: Field) {
  return custom ? record.custom?.[key] : record[key]
}

/** The one value with markup: made here, of escaped texts. */
function table(fields: { title: string; value: string }[]) {
  const rows = fields.map(
    ({ title, value }) => `<tr><th>${escapeMarkup(title)}</th><td>${escapeMarkup(value)}</td></tr>`
  )
  return rows.length ? `<table>${rows.join('')}</table>` : ''
}
