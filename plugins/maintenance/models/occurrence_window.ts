import { DateTime } from 'luxon'
import { tenantFacts } from '#models/rule_facts'
import { invalidQuery } from '#platform/entities/query/invalid_query'

export type Window = { from: Date; to: Date }

const DATE = /^\d{4}-\d{2}-\d{2}$/
const MOST_DAYS = 3_660

/** `from` inclusive and `to` exclusive, as times or as days where the company is. @throws E_INVALID_QUERY */
export function windowOf(
  query: Record<string, unknown>,
  { from: earliest, to: latest }: { from: Date; to: Date }
): Window {
  const from = momentOf('from', query.from) ?? earliest
  const to = momentOf('to', query.to) ?? latest
  if (to <= from) throw invalidQuery('to', 'to must lie after from')
  if (to.getTime() - from.getTime() > MOST_DAYS * 86_400_000)
    throw invalidQuery('to', 'to must lie within ten years of from')
  return { from, to }
}

function momentOf(name: string, value: unknown): Date | undefined {
  if (value === undefined || value === '') return undefined
  const zone = typeof value === 'string' && DATE.test(value) ? tenantFacts().time_zone : 'utc'
  const moment = DateTime.fromISO(String(value), { zone })
  if (typeof value === 'string' && moment.isValid && moment.year > 0) return moment.toJSDate()
  throw invalidQuery(
    name,
    `${name} must be a day like 2026-11-22 or a time like 2026-11-22T10:30:00Z`
  )
}
