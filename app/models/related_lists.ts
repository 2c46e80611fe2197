import { addressOf, allNouns, entityOf, nouns as known, type Noun } from '#models/noun'
import type { Principal } from '#models/principal'
import { withStates } from '#models/record_states'
import { visibleRecords } from '#models/visible_records'
import type { EntityReader } from '#platform/entities/entity_reader'
import type { Field } from '#platform/entities/field'
import { labelParts } from '#platform/entities/label_template'

type Row = Record<string, unknown> & { id: string }
type Target = { entity: string; id: string }
type Reader = { principal: Principal; locale: string }

/** Rows shown before the list itself is pointed to. */
const FIRST = '8'

/**
 * What points at a record by fields of a company's own making or of a plugin: the other end of every relation,
 * as far as its reader may see it. What columns of the core point at has places of its own on the pages.
 */
export async function relatedLists(target: Target, reader: Reader) {
  const nouns = (await allNouns()).filter((noun) => reader.principal.can(`view_${noun}`))
  const lists = []
  for (const noun of nouns) {
    const records = await visibleRecords(reader.principal, noun)
    for (const field of pointing(noun, target.entity, records))
      lists.push(await listOf({ noun, records, field }, target.id, reader))
  }
  return lists
}

function pointing(noun: Noun, entity: string, records: EntityReader) {
  return records.entity.fields.filter(
    (field) =>
      field.relation === entity &&
      (field.custom || !isTold(noun, entity)) &&
      records.accepts({ filters: [{ path: field.path, op: 'eq', value: SOME }] })
  )
}

/** Whether what its built-in columns point at shows it in a place of its own. */
function isTold(noun: Noun, entity: string) {
  const registered = known.find(noun)
  if (!registered?.plugin) return registered !== undefined
  return registered.told?.includes(entity) ?? false
}

const SOME = '00000000-0000-7000-8000-000000000000'

type Pointer = { noun: Noun; records: EntityReader; field: Field }

async function listOf({ noun, records, field }: Pointer, id: string, reader: Reader) {
  const { principal, locale } = reader
  const { entity } = records
  const filters = [{ path: field.path, op: 'eq' as const, value: id }]
  const { data, pagination } = await records.list(
    { page_size: FIRST, fields: shown(records).join(',') },
    { filters }
  )
  const view = await withStates(entity.view(locale), locale)
  return {
    key: `${entityOf(noun)}.${field.path}`,
    entity: view.key,
    title: view.title_plural,
    one: view.title,
    icon: view.icon,
    by: field.title(locale),
    path: addressOf(noun),
    field: field.path,
    status: view.fields.find(({ path }) => path === 'status') ?? null,
    total: pagination.total,
    can: { create: principal.can(`create_${noun}`) },
    rows: (JSON.parse(data) as Row[]).map((row) => ({ ...row, label: entity.recordLabel(row) })),
  }
}

function shown(records: EntityReader) {
  const named = labelParts(records.entity.label).flatMap((part) =>
    'path' in part ? [part.path] : []
  )
  return [...new Set([...named, 'status', 'status_category', 'due_date'])].filter((path) =>
    records.accepts({ fields: [path] })
  )
}
