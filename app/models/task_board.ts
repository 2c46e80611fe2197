import type { Principal } from '#models/principal'
import { clocksByRecord } from '#models/sla_view'
import { visibleRecords } from '#models/visible_records'
import { workflowStates } from '#models/workflow_states'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { StateView } from '#platform/workflows/state_machine'

type Row = Record<string, unknown> & { id: string }

/** Cards a column shows before it points to the list. */
const FIRST = '50'

/**
 * A column per state of the workflow that is published now, each with its first cards and its whole count; then
 * those of earlier versions in which unfinished tasks still stand. @param team `mine` narrows it
 */
export async function taskBoard(
  principal: Principal,
  { locale, team }: { locale: string; team?: string }
) {
  const { present, earlier } = await workflowStates('task', locale)
  const tasks = await visibleRecords(principal, 'tasks')
  const columns = []
  const states = [...present, ...earlier.filter(({ category }) => isOpen(category))]
  for (const [at, { key: status, title, category, color }] of states.entries()) {
    const { data, pagination } = await tasks.list(
      { status, sort: sortOf(category), page_size: FIRST, ...(team && { team }) },
      { include: tasks.includes }
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
  const etags = await etagsOf(ids)
  const clocks = await clocksByRecord('task', ids, { locale })
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

async function etagsOf(ids: string[]) {
  const rows = await tenant.query<{ id: string; row_version: number }>(
    'SELECT id, row_version FROM tasks WHERE id = ANY($1::uuid[])',
    [ids]
  )
  return new Map(rows.map(({ id, row_version: version }) => [id, `"${version}-${id.slice(-8)}"`]))
}
