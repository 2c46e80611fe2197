import { isDateTime, isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { personSql, plainList, utcText } from '#platform/entities/query/plain_list'

const SELECT = `a.id, ${utcText('a.at')} AS at, a.entity, a.record_id, a.action, a.channel, a.changes, a.request_id,
  ${personSql('a.actor_id')} AS actor`

const isWord = (value: string) => /^[a-z_]{1,63}$/.test(value)

const FILTERS: Record<string, { sql: string; check: (value: string) => boolean }> = {
  entity: { sql: 'a.entity = ?', check: isWord },
  record: { sql: 'a.record_id = ?::uuid', check: isUuid },
  actor: { sql: 'a.actor_id = ?::uuid', check: isUuid },
  action: { sql: 'a.action = ?', check: isWord },
  channel: { sql: 'a.channel = ?', check: isWord },
  from: { sql: 'a.at >= ?::timestamptz', check: isDateTime },
  to: { sql: 'a.at < ?::timestamptz', check: isDateTime },
}

/** Who did what and when, newest first; rows are only ever added. @throws E_INVALID_QUERY */
export function auditLog(query: Record<string, unknown>) {
  const asked = Object.entries(query).filter(
    ([name, value]) => !['page', 'page_size'].includes(name) && value !== ''
  )
  const conditions = asked.map(([name, value]) => {
    const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined
    if (!filter) throw invalidQuery(name, `Lists cannot be filtered by "${name}"`)
    if (typeof value !== 'string' || !filter.check(value))
      throw invalidQuery(name, `${name} has a value that cannot be`)
    return { sql: filter.sql, value }
  })
  const where = ['true', ...conditions.map(({ sql }) => sql)].join(' AND ')
  return plainList(
    {
      select: SELECT,
      from: 'audit_log a',
      where,
      bindings: conditions.map(({ value }) => value),
      order: 'a.at DESC, a.id DESC',
    },
    query
  )
}
