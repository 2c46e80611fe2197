import { DAY_MS } from '#plugins/maintenance/engine/day'
import type { ConditionTrigger } from '#plugins/maintenance/engine/schedule'
import { parseTimeSpan, roughDays } from '#plugins/maintenance/engine/time_span'

type Test = (value: number, previous: number | undefined) => boolean

/**
 * One condition of one meter, reading by reading. It fires on the edge: once when it becomes true (and has
 * been so for `debounce_readings` readings in a row and for `debounce_time`), and again only after a value
 * has left the hysteresis band or `rearm` was called because its task has closed.
 */
export class ConditionWatch {
  #isArmed = true
  #previous?: number
  #since?: number
  #inRow = 0
  readonly #isMet: Test
  readonly #isReleased: Test
  readonly #readings: number
  readonly #time: number

  constructor(trigger: ConditionTrigger) {
    const [isMet, isReleased] = testsOf(trigger)
    this.#isMet = isMet
    this.#isReleased = isReleased
    this.#readings = trigger.debounce_readings ?? 1
    this.#time = roughDays(parseTimeSpan(trigger.debounce_time ?? 'PT0S')!) * DAY_MS
  }

  get isArmed() {
    return this.#isArmed
  }

  /** Readings in a row that met it, while it waits for more. */
  get inRow() {
    return this.#inRow
  }

  rearm() {
    this.#isArmed = true
    this.#inRow = 0
  }

  /** Does it fire with this reading? */
  read(value: number, at: number): boolean {
    const [isMet, isReleased] = [
      this.#isMet(value, this.#previous),
      this.#isReleased(value, this.#previous),
    ]
    this.#previous = value
    if (isReleased) this.#isArmed = true
    if (!isMet) {
      this.#inRow = 0
      return false
    }
    if (this.#inRow === 0) this.#since = at
    this.#inRow++
    const isSteady = this.#inRow >= this.#readings && at - this.#since! >= this.#time
    if (!this.#isArmed || !isSteady) return false
    this.#isArmed = false
    return true
  }
}

/** When it is met, and when a value is far enough from it to arm it again. */
function testsOf({ op, value, upper, hysteresis }: ConditionTrigger): [Test, Test] {
  const band = hysteresis ?? 0
  const end = upper ?? value
  const rise = (now: number, before: number | undefined) =>
    before === undefined ? 0 : now - before
  const tests: Record<ConditionTrigger['op'], [Test, Test]> = {
    '>': [(now) => now > value, (now) => now <= value - band],
    '>=': [(now) => now >= value, (now) => now < value - band],
    '<': [(now) => now < value, (now) => now >= value + band],
    '<=': [(now) => now <= value, (now) => now > value + band],
    '=': [(now) => now === value, (now) => now !== value && Math.abs(now - value) >= band],
    '!=': [(now) => now !== value, (now) => now === value],
    'between': [
      (now) => now >= value && now <= end,
      (now) => now < value - band || now > end + band,
    ],
    'increases_by': [
      (now, before) => before !== undefined && rise(now, before) >= value,
      (now, before) => rise(now, before) < value - band,
    ],
    'decreases_by': [
      (now, before) => before !== undefined && -rise(now, before) >= value,
      (now, before) => -rise(now, before) < value - band,
    ],
  }
  return tests[op]
}
