import { DateTime } from 'luxon'
import { linearRegExp } from '#platform/entities/linear_regexp'
import type { RuleBudget } from '#platform/rules/rule_budget'
import { RuleDuration } from '#platform/rules/rule_duration'

/** What functions may ask of the evaluation they run in. */
export interface RuleSurroundings {
  /** The tenant's calendar day. */
  readonly today: Date
  readonly budget: RuleBudget
}

export type RuleFunction = (args: unknown[], surroundings: RuleSurroundings) => unknown

const DAY = 86_400_000

/** What counting years by the calendar costs, in steps. */
const CALENDAR = 50

/** Functions called by name. A null argument never arrives here: it makes the answer null. */
export const FUNCTIONS: Record<string, RuleFunction> = {
  size: ([value]) => size(value),
  string: ([value]) => asText(value),
  double: ([value]) => asNumber(value),
  int: ([value]) => Math.trunc(asNumber(value)),
  bool: ([value]) => value === true || value === 'true',
  timestamp: ([value]) => asTime(value),
  date: ([value]) => asTime(value),
  duration: ([value]) => RuleDuration.parse(asString(value)),
  abs: ([value]) => Math.abs(asNumber(value)),
  round: ([value]) => Math.round(asNumber(value)),
  today: (_, { today }) => today,
  years_since: ([value], { today, budget }) => {
    budget.spend(CALENDAR)
    return yearsBetween(asTime(value), today)
  },
  days_since: ([value], { today }) => daysBetween(asTime(value), today),
  days_until: ([value], { today }) => daysBetween(today, asTime(value)),
}

/** Functions called on a value: `record.title.contains("x")`. The receiver is the first argument. */
export const METHODS: Record<string, RuleFunction> = {
  size: ([value]) => size(value),
  contains: ([text, part], { budget }) => {
    budget.search(asString(text).length, asString(part).length)
    return asString(text).includes(asString(part))
  },
  startsWith: ([text, part]) => asString(text).startsWith(asString(part)),
  endsWith: ([text, part]) => asString(text).endsWith(asString(part)),
  matches: ([text, pattern], { budget }) => {
    const expression = linearRegExp(asString(pattern))
    budget.match(expression.work(asString(text)))
    return expression.test(asString(text))
  },
  lowerAscii: ([text]) => asString(text).toLowerCase(),
  upperAscii: ([text]) => asString(text).toUpperCase(),
  trim: ([text]) => asString(text).trim(),
  getFullYear: ([time]) => asTime(time).getUTCFullYear(),
  getMonth: ([time]) => asTime(time).getUTCMonth(),
  getDate: ([time]) => asTime(time).getUTCDate(),
  getDayOfWeek: ([time]) => asTime(time).getUTCDay(),
  getHours: ([value]) => hours(value),
  getMinutes: ([value]) => minutes(value),
}

/** Signatures of what CEL does not bring itself, for the type check. */
export const OWN_SIGNATURES = [
  'abs(double): double',
  'round(double): double',
  'today(): google.protobuf.Timestamp',
  'date(string): google.protobuf.Timestamp',
  'years_since(google.protobuf.Timestamp): double',
  'days_since(google.protobuf.Timestamp): double',
  'days_until(google.protobuf.Timestamp): double',
]

/** @throws TypeError */
export function asTime(value: unknown): Date {
  if (value instanceof Date) return value
  const time = new Date(asString(value))
  if (Number.isNaN(time.getTime()))
    throw new TypeError(`"${String(value).slice(0, 40)}" is not a date`)
  return time
}

function asString(value: unknown) {
  if (typeof value !== 'string') throw new TypeError('a text is needed here')
  return value
}

/** @throws TypeError */
export function asText(value: unknown) {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object' && !(value instanceof RuleDuration))
    throw new TypeError('lists and maps are no text')
  return String(value)
}

function asNumber(value: unknown) {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  if (typeof number !== 'number' || Number.isNaN(number))
    throw new TypeError('a number is needed here')
  return number
}

/** Characters of a text, entries of a list or map. */
function size(value: unknown) {
  if (typeof value === 'string') return [...value].length
  if (Array.isArray(value)) return value.length
  if (typeof value === 'object' && value !== null) return Object.keys(value).length
  throw new TypeError('size() needs a text, a list or a map')
}

function hours(value: unknown) {
  if (value instanceof RuleDuration) return Math.trunc(value.milliseconds / 3_600_000)
  return asTime(value).getUTCHours()
}

function minutes(value: unknown) {
  if (value instanceof RuleDuration) return Math.trunc(value.milliseconds / 60_000)
  return asTime(value).getUTCMinutes()
}

/** The calendar day of a time zone as midnight UTC. @throws TypeError */
export function dayIn(timeZone: string, now: Date) {
  const local = DateTime.fromJSDate(now, { zone: timeZone })
  if (!local.isValid) throw new TypeError(`"${timeZone}" is not a time zone`)
  return new Date(Date.UTC(local.year, local.month - 1, local.day))
}

/** Completed years, as people count age. */
function yearsBetween(from: Date, to: Date) {
  const start = DateTime.fromJSDate(from, { zone: 'utc' })
  return Math.trunc(DateTime.fromJSDate(to, { zone: 'utc' }).diff(start, 'years').years)
}

function daysBetween(from: Date, to: Date) {
  return Math.trunc((to.getTime() - from.getTime()) / DAY)
}
