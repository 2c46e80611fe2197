import { FORBIDDEN_KEYS } from '#platform/definitions/forbidden_keys'
import type { RuleBudget } from '#platform/rules/rule_budget'
import { RuleDuration } from '#platform/rules/rule_duration'
import { asTime } from '#platform/rules/rule_functions'
import { equal } from '#platform/rules/rule_operators'

/** Texts become points in time where the schema says they are. */
export function typed(value: unknown, type: string | undefined) {
  if (typeof value !== 'string') return value ?? null
  if (type === 'google.protobuf.Timestamp') return asTime(value)
  return type === 'google.protobuf.Duration' ? RuleDuration.parse(value) : value
}

/** A value's own property: nothing inherited is ever seen. */
export function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return null
  return Object.hasOwn(value, name) ? ((value as Record<string, unknown>)[name] ?? null) : null
}

/** A list has no members by name. */
export function member(value: unknown, name: string) {
  return Array.isArray(value) ? null : own(value, name)
}

/** As JSON: points in time as RFC 3339, durations as ISO 8601. @throws BudgetError where it would be huge */
export function plainValue(value: unknown, budget: RuleBudget): unknown {
  budget.weigh(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof RuleDuration) return value.toString()
  if (Array.isArray(value)) return value.map((entry) => plainValue(entry, budget))
  return typeof value === 'object' && value !== null ? plainMap(value, budget) : value
}

function plainMap(map: object, budget: RuleBudget) {
  const entries = Object.entries(map)
  budget.spend(entries.length)
  return Object.fromEntries(entries.map(([key, value]) => [key, plainValue(value, budget)]))
}

/** By position in a list, by key in a map; null where there is none. */
export function element(value: unknown, key: unknown) {
  if (typeof key === 'string')
    return FORBIDDEN_KEYS.has(key) || Array.isArray(value) ? null : own(value, key)
  return Array.isArray(value) ? (value[Number(key)] ?? null) : null
}

/** @throws BudgetError */
export function contains(list: unknown, value: unknown, budget: RuleBudget) {
  budget.weigh(list)
  if (Array.isArray(list)) return list.some((entry) => equal(entry, value, budget))
  return typeof value === 'string' && own(list, value) !== null
}

/** What macros go through: a list, or the keys of a map. */
export function listOf(value: unknown): unknown[] {
  if (value === null) return []
  if (Array.isArray(value)) return value
  if (typeof value === 'object') return Object.keys(value)
  throw new TypeError('a list is needed here')
}
