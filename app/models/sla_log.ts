import { listedNoun } from '#models/noun'
import type { Principal } from '#models/principal'
import { slaViews } from '#models/sla_view'
import { visibleRecords } from '#models/visible_records'
import { isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { plainList } from '#platform/entities/query/plain_list'
import type { Predicate } from '#platform/entities/query/predicate'
import { slaRows } from '#platform/workflows/sla_rows'

type Query = Record<string, unknown>

const STATES = ['running', 'paused', 'met', 'breached', 'cancelled']

/** Of what an id list may hold: as many as a page of records has. */
const MOST = 100

const FILTERS: Record<string, (value: string) => Predicate | null> = {
  record_id: (value) => {
    const ids = value.split(',')
    if (ids.length > MOST || !ids.every(isUuid)) return null
    return { sql: 'c.record_id = ANY(?::uuid[])', bindings: [ids] }
  },
  state: (value) => (STATES.includes(value) ? { sql: 'c.state = ?', bindings: [value] } : null),
  sla: (value) => ({ sql: 'c.sla = ?', bindings: [value] }),
  open: (value) =>
    ['true', 'false'].includes(value)
      ? { sql: '(c.stopped_at IS NULL) = ?::boolean', bindings: [value] }
      : null,
}

/** The clocks of the records of one entity that somebody may see, newest first. @throws E_INVALID_QUERY, E_FORBIDDEN */
export async function slaLog(
  query: Query,
  { principal, locale }: { principal: Principal; locale: string }
) {
  const { entity = 'task', ...asked } = query
  if (typeof entity !== 'string') throw invalidQuery('entity', 'entity is the key of an entity')
  const seen = (await visibleRecords(principal, await listedNoun(entity))).matching({})
  const parts = [
    { sql: 'c.entity = ?', bindings: [entity] },
    { sql: `c.record_id IN (${seen.sql})`, bindings: seen.bindings },
    ...filters(asked),
  ]
  const { data, pagination } = await plainList(
    {
      select: 'c.id',
      from: 'sla_clocks c',
      where: parts.map(({ sql }) => sql).join(' AND '),
      bindings: parts.flatMap(({ bindings }) => bindings),
      order: 'c.started_at DESC, c.id DESC',
    },
    query
  )
  const ids = (JSON.parse(data) as { id: string }[]).map(({ id }) => id)
  return { clocks: await slaViews(await slaRows.byId(ids), locale), pagination }
}

function filters(query: Query): Predicate[] {
  const asked = Object.entries(query).filter(([name]) => !['page', 'page_size'].includes(name))
  return asked.map(([name, value]) => {
    const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined
    if (!filter) throw invalidQuery(name, `Lists cannot be filtered by "${name}"`)
    const predicate = typeof value === 'string' ? filter(value) : null
    if (!predicate) throw invalidQuery(name, `${name} has a value that cannot be`)
    return predicate
  })
}
