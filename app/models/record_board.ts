import { entityOf, tableOf, type Noun } from '#models/noun'
import type { Principal } from '#models/principal'
import { clocksByRecord } from '#models/sla_view'
import { visibleRecords } from '#models/visible_records'
import { workflowStates } from '#models/workflow_states'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { StateView } from '#platform/workflows/state_machine'

type Row = Record<string, unknown> & { id: string }

/** Cards a column shows before it points to the list. */
const FIRST = '50'

type Reader = { principal: Principal; locale: string; team?: string }

/**
 * A column per state of the workflow that is published now, each with its first cards and its whole count; then
 * those of earlier versions in which unfinished records still stand. `team` as `mine` narrows it.
 * @throws E_NOT_FOUND for what has no workflow
 */
export async function recordBoard(noun: Noun, { principal, locale, team }: Reader) {
  const { present, earlier } = await workflowStates(entityOf(noun), locale)
  const records = await visibleRecords(principal, noun)
  const columns = []
  const states = [...present, ...earlier.filter(({ category }) => isOpen(category))]
  for (const [at, { key: status, title, category, color }] of states.entries()) {
    const { data, pagination } = await records.list(
      { status, sort: sortOf(category), page_size: FIRST, ...(team && { team }) },
      { include: records.includes }
    )
    const isEarlier = at >= present.length
    if (isEarlier && !pagination.total) continue
    columns.push({
      status,
      title,
      category,
      color: color ?? undefined,
      count: pagination.total,
      is_earlier: isEarlier,
      rows: JSON.parse(data) as Row[],
    })
  }
  const ids = columns.flatMap(({ rows }) => rows.map(({ id }) => id))
  const etags = await etagsOf(noun, ids)
  const clocks = await clocksByRecord(entityOf(noun), ids, { locale })
  return columns.map((column) => ({
    ...column,
    rows: column.rows.map((row) => ({ ...row, etag: etags.get(row.id), clocks: clocks[row.id] })),
  }))
}

function sortOf(category: StateView['category']) {
  return isOpen(category) ? 'due_date,-created_at' : '-updated_at'
}

function isOpen(category: StateView['category']) {
  return category !== 'done' && category !== 'void'
}

async function etagsOf(noun: Noun, ids: string[]) {
  const rows = await tenant.query<{ id: string; row_version: number }>(
    `SELECT id, row_version FROM ${tableOf(noun)} WHERE id = ANY($1::uuid[])`,
    [ids]
  )
  return new Map(rows.map(({ id, row_version: version }) => [id, `"${version}-${id.slice(-8)}"`]))
}
