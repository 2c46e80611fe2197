import type { ChecklistItemView, ChecklistResult } from '~/types/checklist'

type Mapping = NonNullable<ChecklistItemView['result']>

const RANK: Record<ChecklistResult, number> = { pass: 0, flag: 1, fail: 2 }

/** Whether a person has given an answer: false and 0 are answers, an empty list is not. */
export function isAnswered(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return value !== undefined && value !== null && value !== ''
}

/**
 * What an answer means for its item, shown at once while the server's own verdict is on its way.
 * Null where the item judges nothing.
 */
export function checklistResult(item: ChecklistItemView, value: unknown): ChecklistResult | null {
  if (!isAnswered(value)) return null
  if (item.result) return optionResult(item.result, value)
  if (item.type === 'result') return value as ChecklistResult
  if (item.bands && typeof value === 'number') return bandResult(item.bands, value)
  return null
}

export function worstResult(results: (ChecklistResult | null)[]): ChecklistResult | null {
  return results.reduce((worst, one) => {
    if (!one) return worst
    return !worst || RANK[one] > RANK[worst] ? one : worst
  }, null)
}

function bandResult(bands: NonNullable<ChecklistItemView['bands']>, value: number) {
  if (bands.fail && isOutside(bands.fail, value)) return 'fail'
  if (bands.flag && isOutside(bands.flag, value)) return 'flag'
  return 'pass'
}

function isOutside([lowest, highest]: [number, number], value: number) {
  return value < lowest || value > highest
}

function optionResult({ flag = [], fail = [] }: Mapping, value: unknown): ChecklistResult {
  const given = [value].flat()
  if (given.some((one) => fail.some((bad) => bad === one))) return 'fail'
  if (given.some((one) => flag.some((bad) => bad === one))) return 'flag'
  return value === 'fail' || value === 'flag' ? value : 'pass'
}
