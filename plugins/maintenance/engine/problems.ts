import { parseTimeSpan } from '#plugins/maintenance/engine/time_span'

/** What is wrong, by the path of the field: `{ "triggers.0.every": ["must be …"] }`. Empty: nothing is. */
export type Problems = Record<string, string[]>

/** A field, what it holds, and what it must be like; null and undefined are for the one who asks. */
export type Check = [path: string, isRight: boolean, message: string]

/** Where a check has failed; paths are below `parent`. */
export function problemsOf(checks: Check[], parent = ''): Problems {
  const problems: Problems = {}
  for (const [field, isRight, message] of checks) {
    const path = parent ? `${parent}.${field}` : field
    if (!isRight) problems[path] = [...(problems[path] ?? []), message]
  }
  return problems
}

export function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
}

/** Absent, or as it must be. */
export function isAbsentOr<T>(value: T | null | undefined, isRight: (value: T) => boolean) {
  return value === null || value === undefined || isRight(value)
}

export function isSpan(text: unknown): boolean {
  return typeof text === 'string' && parseTimeSpan(text) !== undefined
}
