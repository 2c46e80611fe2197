import { AuditDifferences, type Difference } from '#models/audit_differences'
import { auditLog, AUDIT_FILTERS, type AuditRow } from '#models/audit_log'
import { PLAIN_KINDS, recordNames } from '#models/record_names'
import { withStates } from '#models/record_states'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Changes } from '#platform/events/journal'

type Place = { locale: string; timeZone: string }

/** The audit log as people read it: fields by their titles, records and people by their names. */
export async function auditPage(query: Record<string, unknown>, { locale, timeZone }: Place) {
  const { data, pagination } = await auditLog(query, timeZone)
  const rows = JSON.parse(data) as AuditRow[]
  const views = await auditedViews(locale)
  const differences = new AuditDifferences(views, locale)
  const kinds = [...views.map(({ key }) => key), ...PLAIN_KINDS]
  const told = rows.map((row) => differences.of(row))
  const names = await namesOf(rows, told.flat(), kinds)
  const asked = AUDIT_FILTERS.filter((name) => query[name]).map((name) => [name, query[name]])
  return {
    rows: rows.map((row, at) => line(row, told[at], names)),
    pagination,
    filters: Object.fromEntries(asked) as Record<string, string>,
    kinds,
  }
}

/** What the titles of fields and choices are taken from; the states of tasks are those of their workflow. */
async function auditedViews(locale: string) {
  const keys = (await definitionRegistry.all('entity'))
    .map(({ document }) => document.key)
    .filter((key) => !key.includes('.'))
  return Promise.all(
    keys.map(async (key) => {
      return withStates((await definitionRegistry.entity(key)).view(locale), locale)
    })
  )
}

/** One query for each kind of record on the page, however many rows name it. */
async function namesOf(rows: AuditRow[], told: Difference[], kinds: string[]) {
  const wanted = [
    ...rows.map(({ entity, record_id: id }) => ({ kind: entity, ids: [id] as unknown[] })),
    ...told.map(({ relation, before, after }) => ({ kind: relation, ids: [before, after].flat() })),
  ]
  const names = new Map<string, string>()
  for (const [kind, group] of Map.groupBy(wanted, (each) => each.kind)) {
    if (!kind || !kinds.includes(kind)) continue
    const ids = group.flatMap((each) => each.ids).filter((id) => typeof id === 'string')
    for (const { id, label } of await recordNames(kind, [...new Set(ids)])) names.set(id, label)
  }
  return names
}

function line(row: AuditRow, told: Difference[], names: Map<string, string>) {
  const name = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(name) : (names.get(value as string) ?? value)
  const { id, at, entity, record_id: recordId, action, channel, actor } = row
  return {
    id,
    at,
    entity,
    record_id: recordId,
    action,
    channel,
    by: actor,
    label: names.get(recordId ?? '') ?? calledThen(row.changes),
    differences: told.map(({ relation, ...each }) =>
      relation ? { ...each, before: name(each.before), after: name(each.after) } : each
    ),
  }
}

/** What a record was called that is gone altogether may stand among its changes. */
function calledThen(changes: Changes) {
  const values = ['name', 'title', 'email'].map((key) => changes[key]?.[1] ?? changes[key]?.[0])
  return (values.find((value) => typeof value === 'string') as string | undefined) ?? null
}
