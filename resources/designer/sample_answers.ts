import type { ChecklistResult } from '~/types/checklist'
import type { DraftItem, DraftSection } from './form_view.js'
import { sampleValue } from './sample_value.js'

/** Of twenty answers that judge something so many flag and so many fail. */
const OF_TWENTY = { flag: 4, fail: 2 }

/** Plausible answers to everything, the same ones for the same seed. */
export function sampleAnswers(sections: DraftSection[], seed: number): Record<string, unknown> {
  const chance = chanceOf(seed)
  const items = sections.flatMap((section) => section.items)
  const answers = items.map((item) => [item.key, answerTo(item, chance)] as const)
  return Object.fromEntries(answers.filter(([, answer]) => answer !== null))
}

function answerTo(item: DraftItem, chance: () => number): unknown {
  const result = resultOf(chance)
  if (item.type === 'result') return result
  const named = result === 'pass' ? undefined : item.result?.[result]?.[0]
  if (named !== undefined) return item.type === 'multi_choice' ? [named] : named
  if (item.bands) return inBand(item, result)
  if (item.result && item.options) return good(item, chance)
  if (item.type === 'boolean') return !bad(item).includes(true)
  return sampleValue(item)
}

function resultOf(chance: () => number): ChecklistResult {
  const drawn = Math.floor(chance() * 20)
  if (drawn < OF_TWENTY.fail) return 'fail'
  return drawn < OF_TWENTY.fail + OF_TWENTY.flag ? 'flag' : 'pass'
}

function bad({ result }: DraftItem) {
  return [...(result?.flag ?? []), ...(result?.fail ?? [])]
}

function good(item: DraftItem, chance: () => number) {
  const left = item.options!.map(({ value }) => value).filter((one) => !bad(item).includes(one))
  const answer = left[Math.floor(chance() * left.length)] ?? item.options![0].value
  return item.type === 'multi_choice' ? [answer] : answer
}

/** Between the bands for a flag, outside all of them for a failure, else in the middle. */
function inBand({ bands = {}, type }: DraftItem, result: ChecklistResult): number {
  const [low, high] = bands.flag ?? bands.fail!
  const middle = (low + high) / 2
  const outer = bands.fail?.[1] ?? high + Math.max(1, high - low)
  const value = { pass: middle, flag: bands.flag ? (high + outer) / 2 : middle, fail: outer + 1 }[
    result
  ]
  return type === 'integer' ? Math.round(value) : value
}

/** mulberry32: small, and the same everywhere. */
function chanceOf(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
