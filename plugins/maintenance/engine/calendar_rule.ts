import {
  civil,
  dayInMonth,
  dayOf,
  LAST_DAY,
  monthIndex,
  monthLength,
  parseDay,
  weekdayOf,
  type Day,
} from '#plugins/maintenance/engine/day'
import type { CalendarTrigger, NthWeekday } from '#plugins/maintenance/engine/schedule'
import { addMonths } from '#plugins/maintenance/engine/zone'

/** The first month there is none of: fifth Mondays of every hundredth February never come. */
const END_OF_MONTHS = 120_000

/** A day of the grid and its number, 1 for the first on or after the anchor. */
export type GridPoint = { day: Day; ordinal: number }

/**
 * The days of a calendar trigger. The grid is made of periods of `every` days, ISO weeks or months from the
 * anchor's; each is computed from the anchor and never from the one before it, so the 31st comes back.
 */
export class CalendarRule {
  readonly anchor: Day
  readonly #every: number
  readonly #unit: 'day' | 'week' | 'month'
  readonly #weekdays: number[]
  readonly #anchorMonth: number
  readonly #date: number

  constructor(private readonly trigger: CalendarTrigger) {
    this.anchor = parseDay(trigger.anchor_date)!
    const { unit, every } = trigger
    this.#unit = unit === 'year' ? 'month' : unit
    this.#every = unit === 'year' ? every * 12 : every
    const weekdays = trigger.weekdays?.length ? trigger.weekdays : [weekdayOf(this.anchor)]
    this.#weekdays = [...new Set(weekdays)].sort((a, b) => a - b)
    const anchor = civil(this.anchor)
    this.#anchorMonth = monthIndex(anchor)
    this.#date = trigger.day ?? anchor.date
  }

  /** Points on or after a day, up to the year 9999. */
  *from(day: Day): Generator<GridPoint, undefined> {
    const first = Math.max(0, this.#periodOf(day))
    let ordinal = this.#pointsBefore(first)
    for (let period = first; ; period++) {
      for (const each of this.#daysOf(period)) {
        if (each > LAST_DAY) return
        if (each < this.anchor) continue
        ordinal++
        if (each >= day) yield { day: each, ordinal }
      }
      if (this.#startOf(period) > LAST_DAY) return
    }
  }

  /** The point on exactly this day, if it is on the grid. */
  on(day: Day): GridPoint | undefined {
    const { value } = this.from(day).next()
    return value?.day === day ? value : undefined
  }

  /**
   * The next day for a floating schedule: an interval after the day of completion. A rule that names its days
   * (weekdays, a date, an nth weekday) keeps to them, in the week or month an interval later; of several
   * weekdays the rest of the week counts.
   */
  after(completed: Day): Day {
    if (this.#unit === 'day') return completed + this.#every
    if (this.#unit === 'month') return this.#monthAfter(completed)
    if (!this.trigger.weekdays?.length) return completed + 7 * this.#every
    const monday = mondayOf(completed)
    const rest = this.#weekdays.find((weekday) => monday + weekday - 1 > completed)
    return rest ? monday + rest - 1 : monday + 7 * this.#every + this.#weekdays[0] - 1
  }

  #monthAfter(completed: Day): Day {
    const { day, nth } = this.trigger
    if (!day && !nth) return addMonths(completed, this.#every)
    const month = monthIndex(civil(completed))
    for (let ahead = month + this.#every; ahead < END_OF_MONTHS; ahead += this.#every) {
      const found = this.#dayOfMonth(ahead)
      if (found !== undefined) return found
    }
    return LAST_DAY + 1
  }

  #periodOf(day: Day): number {
    if (this.#unit === 'day') return Math.floor((day - this.anchor) / this.#every)
    if (this.#unit === 'month')
      return Math.floor((monthIndex(civil(day)) - this.#anchorMonth) / this.#every)
    return Math.floor((day - mondayOf(this.anchor)) / (7 * this.#every))
  }

  #startOf(period: number): Day {
    if (this.#unit === 'day') return this.anchor + period * this.#every
    if (this.#unit === 'month') return dayInMonth(this.#anchorMonth + period * this.#every, 1)
    return mondayOf(this.anchor) + period * 7 * this.#every
  }

  #daysOf(period: number): Day[] {
    if (this.#unit === 'day') return [this.#startOf(period)]
    if (this.#unit === 'week')
      return this.#weekdays.map((weekday) => this.#startOf(period) + weekday - 1)
    const day = this.#dayOfMonth(this.#anchorMonth + period * this.#every)
    return day === undefined ? [] : [day]
  }

  #dayOfMonth(month: number): Day | undefined {
    return this.trigger.nth ? nthWeekday(month, this.trigger.nth) : dayInMonth(month, this.#date)
  }

  /** Only the first period can have days before the anchor, and only fifth weekdays can be absent. */
  #pointsBefore(period: number): number {
    if (period === 0) return 0
    const early = this.#daysOf(0).filter((day) => day < this.anchor).length
    if (this.trigger.nth?.week !== 5)
      return period * (this.#unit === 'week' ? this.#weekdays.length : 1) - early
    let count = -early
    for (let each = 0; each < period; each++) count += this.#daysOf(each).length
    return count
  }
}

function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1
}

/** Undefined for a fifth that the month does not have. */
function nthWeekday(index: number, { week, weekday }: NthWeekday): Day | undefined {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  const length = monthLength(year, month)
  const last = dayOf(year, month, length)
  if (week === -1) return last - ((weekdayOf(last) - weekday + 7) % 7)
  const first = dayOf(year, month, 1)
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (week - 1) * 7
  return day <= last ? day : undefined
}
