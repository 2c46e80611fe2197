import { DAY_MS } from '#plugins/maintenance/engine/day'
import { decimal } from '#plugins/maintenance/engine/decimal'
import { averagePerDay, forecast } from '#plugins/maintenance/engine/forecast'
import type { Plan } from '#plugins/maintenance/engine/plan'
import type { Closing, Point } from '#plugins/maintenance/engine/point'
import type { MeterTrigger } from '#plugins/maintenance/engine/schedule'
import type { Source } from '#plugins/maintenance/engine/source'
import type { Reading } from '#plugins/maintenance/engine/true_readings'
import { waitsForMeter } from '#plugins/maintenance/engine/waits_for_meter'

/** Thresholds one reading is written down for; of a jump over more the first and the latest are kept. */
const MOST_AT_ONCE = 100

/** Forecasts on forecasts: beyond as many thresholds an average says nothing. */
const MOST_AHEAD = 500

/** Thresholds of a meter: a grid of `every` from the anchor, or `every` from the reading at completion. */
export class MeterSource implements Source {
  readonly #trigger: MeterTrigger
  readonly #anchor: number
  /** What the thresholds count from, and which of them is next. */
  #base: number
  #step = 1
  #ordinal = 1
  /** A floating meter waits for the completion once its threshold is passed. */
  #isWaiting = false
  #readings: Reading[] = []
  #isAhead = false
  #expectedSoFar = 0

  constructor(
    private readonly plan: Plan,
    private readonly index: number
  ) {
    this.#trigger = plan.triggers[index] as MeterTrigger
    this.#anchor = this.#trigger.anchor_value ?? 0
    this.#base = this.#anchor
  }

  waitsFor() {
    const threshold = this.#isWaiting ? null : this.#threshold
    return [waitsForMeter(this.plan, this.index, { readings: this.#readings, threshold })]
  }

  get #threshold() {
    return decimal(this.#base + this.#step * this.#trigger.every)
  }

  get #latest() {
    return this.#readings.at(-1)
  }

  next() {
    const isExpected = this.#isAhead && !this.#isWaiting && this.#expectedSoFar < MOST_AHEAD
    return isExpected ? this.#forecast() : null
  }

  take() {
    this.#expectedSoFar++
    this.#pass()
  }

  claim() {
    return null
  }

  read(reading: Reading): Point[] {
    if (reading.meter !== this.#trigger.meter) return []
    this.#readings.push(reading)
    const isHeard = reading.at >= this.plan.since && !this.plan.pauses.at(reading.at)
    // A floating threshold passed in a pause is noticed after it; of a grid the next one counts.
    if (!isHeard && this.plan.isFloating) return []
    const points = this.#crossed(reading)
    return isHeard && reading.at <= this.plan.until ? points : []
  }

  closed({ at, point, isWork }: Closing) {
    if (!this.plan.isFloating || (!isWork && !this.#isWaiting)) return
    const passed = point?.trigger === this.index ? point.threshold : undefined
    this.#base = Math.max(this.#reachedAt(at) ?? passed ?? this.#base, passed ?? -Infinity)
    this.#step = 1
    this.#isWaiting = false
    this.#leaveOut()
  }

  lookAhead() {
    this.#isAhead = this.#expected !== undefined
  }

  get #expected() {
    return this.plan.history.forecast_readings
  }

  #crossed({ value, at }: Reading): Point[] {
    const points: Point[] = []
    while (!this.#isWaiting && value >= this.#threshold) {
      points.push(this.#pointAt(at, value))
      this.#pass()
      if (points.length === 1) this.#jump(value)
    }
    return points
  }

  #pointAt(at: number, value: number): Point {
    const threshold = this.#threshold
    const key = `${this.#trigger.meter}:${threshold}`
    return { key, planned: at, due: at, raise: at, trigger: this.index, value, threshold }
  }

  #pass() {
    this.#ordinal++
    if (this.plan.isFloating) this.#isWaiting = true
    else this.#step++
    this.#leaveOut()
  }

  #leaveOut() {
    if (this.#isWaiting || !this.plan.isLeftOut(this.#ordinal)) return
    this.#ordinal++
    this.#step++
  }

  #jump(value: number) {
    const steps = Math.floor((value - this.#threshold) / this.#trigger.every) - MOST_AT_ONCE + 2
    if (this.#isWaiting || steps <= 0) return
    this.#step += steps
    this.#ordinal += steps
    this.#leaveOut()
  }

  /** What the meter shows then: the latest reading, or what is expected when looking ahead. */
  #reachedAt(at: number): number | undefined {
    if (!this.#latest) return undefined
    const perDay = this.#isAhead && averagePerDay(this.#readings, this.#expected)
    return perDay
      ? decimal(this.#latest.value + (perDay * (at - this.#latest.at)) / DAY_MS)
      : this.#latest.value
  }

  #forecast(): Point | null {
    const due = forecast(this.#readings, this.#threshold, this.#expected)
    if (due === null || due > this.plan.until) return null
    const { value } = this.#latest!
    const perDay = averagePerDay(this.#readings, this.#expected)!
    return { ...this.#pointAt(due, value), perDay }
  }
}
