import { entityOf, tableOf, type Noun } from '#models/noun'
import type { Principal } from '#models/principal'
import { RecordWorkflow } from '#models/record_workflow'
import { visibleRecords } from '#models/visible_records'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { StateView } from '#platform/workflows/state_machine'

type Row = Record<string, unknown> & { id: string }

/** Cards a column shows before it points to the list. */
const FIRST = '50'

type Reader = { principal: Principal; locale: string; team?: string }

/**
 * A column per state of the workflow that is published now, each with its first cards and its whole count.
 * `team` as `mine` narrows it. @throws E_NOT_FOUND for what has no workflow
 */
export async function recordBoard(noun: Noun, { principal, locale, team }: Reader) {
  const { machine } = await RecordWorkflow.current(entityOf(noun))
  const records = await visibleRecords(principal, noun)
  const columns = []
  for (const { key: status, title, category, color } of machine.states(locale)) {
    const { data, pagination } = await records.list(
      { status, sort: sortOf(category), page_size: FIRST, ...(team && { team }) },
      { include: records.includes }
    )
    columns.push({
      status,
      title,
      category,
      color: color ?? undefined,
      count: pagination.total,
      rows: JSON.parse(data) as Row[],
    })
  }
  const etags = await etagsOf(
    noun,
    columns.flatMap(({ rows }) => rows.map(({ id }) => id))
  )
  return columns.map((column) => ({
    ...column,
    rows: column.rows.map((row) => ({ ...row, etag: etags.get(row.id) })),
  }))
}

function sortOf(category: StateView['category']) {
  return category === 'done' || category === 'void' ? '-updated_at' : 'due_date,-created_at'
}

async function etagsOf(noun: Noun, ids: string[]) {
  const rows = await tenant.query<{ id: string; row_version: number }>(
    `SELECT id, row_version FROM ${tableOf(noun)} WHERE id = ANY($1::uuid[])`,
    [ids]
  )
  return new Map(rows.map(({ id, row_version: version }) => [id, `"${version}-${id.slice(-8)}"`]))
}
