import {
  civil,
  DAY_MS,
  dayInMonth,
  dayOf,
  dayText,
  monthIndex,
  type Day,
} from '#plugins/maintenance/engine/day'
import type { TimeSpan } from '#plugins/maintenance/engine/time_span'

/** A stretch of time in which a zone's clock does not change. */
type Stretch = { from: number; to: number; offset: number }

/** Days between two looks at a zone: no zone has gone there and back within them. */
const STEP = 14 * DAY_MS

const zones = new Map<string, Zone>()

/**
 * Local time of one IANA zone. Intl is asked some thirty times a year of the calendar and never again: its
 * answers are kept as stretches, since a formatter asked for each occurrence would take all of the time.
 */
export class Zone {
  #format: Intl.DateTimeFormat
  #years = new Map<number, Stretch[]>()
  #last: Stretch = { from: 0, to: 0, offset: 0 }

  private constructor(readonly name: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
      ...({ hour: 'numeric', minute: 'numeric', second: 'numeric' } as const),
    })
  }

  /** @throws RangeError for a zone that does not exist */
  static named(name: string): Zone {
    const known = zones.get(name) ?? new Zone(name)
    zones.set(name, known)
    return known
  }

  static exists(name: string): boolean {
    try {
      return Boolean(Zone.named(name))
    } catch {
      return false
    }
  }

  /**
   * The moment at which clocks show a local time, in milliseconds since 1970. Of a time that comes twice the
   * first; a time that is left out is as much later as the clock jumps: 02:30 is 03:30.
   * @param time milliseconds since local midnight
   */
  at(day: Day, time: number): number {
    const wall = day * DAY_MS + time
    const before = this.#offset(wall - DAY_MS)
    const after = this.#offset(wall + DAY_MS)
    if (before === after || this.#offset(wall - before) === before) return wall - before
    return this.#offset(wall - after) === after ? wall - after : wall - before
  }

  /** The local day of a moment. */
  dayOf(moment: number): Day {
    return Math.floor((moment + this.#offset(moment)) / DAY_MS)
  }

  /** Local time as people read it: `2026-02-28 09:00`. */
  text(moment: number): string {
    const wall = moment + this.#offset(moment)
    const day = Math.floor(wall / DAY_MS)
    const minutes = Math.floor((wall - day * DAY_MS) / 60_000)
    const clock = [Math.floor(minutes / 60), minutes % 60].map((part) =>
      String(part).padStart(2, '0')
    )
    return `${dayText(day)} ${clock.join(':')}`
  }

  /** A span before (-1) or after (1) a moment: calendar parts on the wall, the rest as time that passes. */
  shift(moment: number, span: TimeSpan, direction: 1 | -1): number {
    const passing = direction * span.milliseconds
    if (!span.months && !span.days) return moment + passing
    const wall = moment + this.#offset(moment)
    const day = Math.floor(wall / DAY_MS)
    const months = span.months ? addMonths(day, direction * span.months) : day
    return this.at(months + direction * span.days, wall - day * DAY_MS) + passing
  }

  #offset(moment: number): number {
    if (moment >= this.#last.from && moment < this.#last.to) return this.#last.offset
    const { year } = civil(Math.floor(moment / DAY_MS))
    const stretches = this.#years.get(year) ?? this.#stretchesOf(year)
    this.#last = stretches.find(({ to }) => moment < to)!
    return this.#last.offset
  }

  #stretchesOf(year: number): Stretch[] {
    const [start, end] = [year, year + 1].map((each) => dayOf(each, 1, 1) * DAY_MS)
    const stretches = [{ from: start, to: end, offset: this.#ask(start) }]
    for (let looked = start; looked < end; looked += STEP) {
      const current = stretches.at(-1)!
      const next = Math.min(looked + STEP, end - 1_000)
      const offset = this.#ask(next)
      if (offset === current.offset) continue
      const change = this.#changeBetween(looked, next)
      current.to = change
      stretches.push({ from: change, to: end, offset })
    }
    this.#years.set(year, stretches)
    return stretches
  }

  /** Offsets change on whole seconds. */
  #changeBetween(from: number, to: number): number {
    let [before, after] = [from / 1_000, to / 1_000]
    const offset = this.#ask(from)
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (this.#ask(middle * 1_000) === offset) before = middle
      else after = middle
    }
    return after * 1_000
  }

  #ask(moment: number): number {
    const parts: Record<string, number> = {}
    for (const { type, value } of this.#format.formatToParts(moment)) parts[type] = Number(value)
    const time = (parts.hour * 60 + parts.minute) * 60 + parts.second
    return dayOf(parts.year, parts.month, parts.day) * DAY_MS + time * 1_000 - moment
  }
}

/** The same date of another month, clipped to its end. */
export function addMonths(day: Day, months: number): Day {
  const from = civil(day)
  return dayInMonth(monthIndex(from) + months, from.date)
}
