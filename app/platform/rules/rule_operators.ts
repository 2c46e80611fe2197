import type { RuleBudget } from '#platform/rules/rule_budget'
import { RuleDuration } from '#platform/rules/rule_duration'

type Calculation = (left: number, right: number) => number

const NUMBERS: Record<string, Calculation> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
}

/** Equality of values, deep for lists and maps; null equals null alone. @throws BudgetError */
export function equal(left: unknown, right: unknown, budget: RuleBudget): boolean {
  if (left === right) return true
  const [a, b] = [comparable(left), comparable(right)]
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  if (Array.isArray(a) !== Array.isArray(b)) return false
  return sameEntries(a as Record<string, unknown>, b as Record<string, unknown>, budget)
}

/**
 * Order of two numbers, texts, times or durations; false when either is null.
 * @throws TypeError when they are of different kinds
 */
export function compare(op: '<' | '<=' | '>' | '>=', left: unknown, right: unknown) {
  if (left === null || right === null) return false
  const [a, b] = [comparable(left), comparable(right)]
  if (typeof a !== typeof b || (typeof a !== 'number' && typeof a !== 'string'))
    throw new TypeError(`"${op}" needs two values of one kind`)
  const order = a === b ? 0 : a < (b as typeof a) ? -1 : 1
  return { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[op]
}

/**
 * Arithmetic on numbers, texts, lists, times and durations; null when either is null.
 * @throws TypeError when the kinds do not fit, RangeError on division by zero
 */
export function calculate(op: string, left: unknown, right: unknown): unknown {
  if (left === null || right === null) return null
  if (typeof left === 'number' && typeof right === 'number') return finite(NUMBERS[op](left, right))
  if (op === '+' && typeof left === 'string' && typeof right === 'string') return left + right
  if (op === '+' && Array.isArray(left) && Array.isArray(right)) return [...left, ...right]
  return calculateTime(op, left, right)
}

function calculateTime(op: string, left: unknown, right: unknown) {
  if (op !== '+' && op !== '-') throw mismatch(op)
  const calculated = NUMBERS[op](milliseconds(op, left), milliseconds(op, right))
  const times = [left, right].filter((value) => value instanceof Date).length
  if (times === 1) return new Date(calculated)
  if (times === 2 && op === '+') throw mismatch(op)
  return new RuleDuration(calculated)
}

function milliseconds(op: string, value: unknown) {
  if (value instanceof Date) return value.getTime()
  if (value instanceof RuleDuration) return value.milliseconds
  // `-duration` arrives as 0 − duration.
  if (value === 0) return 0
  throw mismatch(op)
}

function mismatch(op: string) {
  return new TypeError(`"${op}" does not fit these values`)
}

function finite(number: number) {
  if (!Number.isFinite(number)) throw new RangeError('division by zero, or a number too large')
  return number
}

function comparable(value: unknown) {
  if (value instanceof Date) return value.getTime()
  if (value instanceof RuleDuration) return value.milliseconds
  return value
}

function sameEntries(
  left: Record<string, unknown>,
  right: Record<string, unknown>,
  budget: RuleBudget
) {
  const keys = Object.keys(left)
  budget.spend(keys.length)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((key) => Object.hasOwn(right, key) && equal(left[key], right[key], budget))
}
