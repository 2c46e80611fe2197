import { DateTime } from 'luxon'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { company } from '#platform/tenancy/company'

/** `from` inclusive and `to` exclusive. */
export type Period = { from: Date; to: Date }

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOST_DAYS = 3_660

/** As times, or as days where the company is; the year so far unless said. @throws E_INVALID_QUERY */
export function periodOf(query: Record<string, unknown>): Period {
  const now = DateTime.now().setZone(company().timeZone)
  const from = momentOf('from', query.from) ?? now.startOf('year')
  const to = momentOf('to', query.to) ?? now.plus({ seconds: 1 })
  if (to <= from) throw invalidQuery('to', 'to must lie after from')
  if (to.diff(from).as('days') > MOST_DAYS)
    throw invalidQuery('to', 'to must lie within ten years of from')
  return { from: from.toJSDate(), to: to.toJSDate() }
}

function momentOf(name: string, value: unknown): DateTime | undefined {
  if (value === undefined || value === '') return undefined
  const zone = typeof value === 'string' && DAY.test(value) ? company().timeZone : 'utc'
  const moment = DateTime.fromISO(String(value), { zone })
  if (typeof value === 'string' && moment.isValid && moment.year > 0) return moment
  throw invalidQuery(
    name,
    `${name} must be a day like 2026-11-22 or a time like 2026-11-22T10:30:00Z`
  )
}
