import { DateTime } from 'luxon'
import type { Person } from '#models/person'
import { isDate, isDateTime, isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { personSql, plainList, utcText } from '#platform/entities/query/plain_list'
import type { Changes } from '#platform/events/journal'

const SELECT = `a.id, ${utcText('a.at')} AS at, a.entity, a.record_id, a.action, a.channel, a.changes, a.request_id,
  ${personSql('a.actor_id')} AS actor`

export type AuditRow = {
  id: string
  at: string
  entity: string
  record_id: string | null
  action: string
  channel: string
  changes: Changes
  actor: Person | null
}

type Filter = {
  sql: string
  check: (value: string) => boolean
  /** A day as the moment it begins where the tenant is; the last day of a period is part of it. */
  days?: 0 | 1
}

const isWord = (value: string) => /^[a-z_]{1,63}$/.test(value)
const isMoment = (value: string) => isDate(value) || isDateTime(value)

const FILTERS: Record<string, Filter> = {
  entity: { sql: 'a.entity = ?', check: isWord },
  record: { sql: 'a.record_id = ?::uuid', check: isUuid },
  actor: { sql: 'a.actor_id = ?::uuid', check: isUuid },
  action: { sql: 'a.action = ?', check: isWord },
  channel: { sql: 'a.channel = ?', check: isWord },
  from: { sql: 'a.at >= ?::timestamptz', check: isMoment, days: 0 },
  to: { sql: 'a.at < ?::timestamptz', check: isMoment, days: 1 },
}

export const AUDIT_FILTERS = Object.keys(FILTERS)

/**
 * Who did what and when, newest first; rows are only ever added. Days are those of `timeZone`.
 * @throws E_INVALID_QUERY
 */
export function auditLog(query: Record<string, unknown>, timeZone: string) {
  const asked = Object.entries(query).filter(
    ([name, value]) => !['page', 'page_size'].includes(name) && value !== ''
  )
  const conditions = asked.map(([name, value]) => condition(name, value, timeZone))
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

function condition(name: string, value: unknown, timeZone: string) {
  const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined
  if (!filter) throw invalidQuery(name, `Lists cannot be filtered by "${name}"`)
  if (typeof value !== 'string' || !filter.check(value))
    throw invalidQuery(name, `${name} has a value that cannot be`)
  const { sql, days } = filter
  if (days === undefined || !isDate(value)) return { sql, value }
  const moment = DateTime.fromISO(value, { zone: timeZone }).plus({ days })
  return { sql, value: moment.toUTC().toISO()! }
}
