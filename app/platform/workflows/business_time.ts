import { DateTime, Duration } from 'luxon'

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** From and to as the clock on the wall shows them, `24:00` at the end of the day: `['08:00', '17:00']`. */
export type Span = [string, string]

/** When a company works: local spans per weekday, none on holidays. */
export type BusinessHours = {
  time_zone: string
  hours: Partial<Record<Weekday, Span[]>>
  /** Local days, `2026-12-25`. */
  holidays: string[]
}

type Window = { start: number; end: number }

const SECOND = 1_000
const HOUR = 3_600
const DAY = 24 * HOUR

/** Days looked ahead for the end of a target: a calendar has at most some hundred holidays. */
const HORIZON = 20 * 366

/**
 * Time as a company counts it, exact to the millisecond across changes of the clock: what counts is how long
 * the doors are really open. A local time that a change of the clock leaves out is the moment of the change;
 * of one that comes twice the first counts. Without hours the clock runs at all times.
 */
export class BusinessTime {
  constructor(private readonly calendar: BusinessHours | null) {}

  /**
   * The moment by which `seconds` of business time have passed since `from`; `from` itself for none. What ends
   * with the day's last minute is due then, not when the doors open again.
   */
  add(from: Date, seconds: number): Date {
    if (seconds <= 0) return from
    const start = from.getTime()
    if (!this.calendar) return new Date(start + Math.round(seconds * SECOND))
    let left = Math.round(seconds * SECOND)
    for (const window of this.windows(start)) {
      const length = window.end - window.start
      if (left <= length) return new Date(window.start + left)
      left -= length
    }
    throw new RangeError('This calendar has no working hours ahead')
  }

  /** Seconds of business time between two moments; 0 where `to` is not after `from`. */
  elapsed(from: Date, to: Date): number {
    const [start, end] = [from.getTime(), to.getTime()]
    if (end <= start) return 0
    if (!this.calendar) return (end - start) / SECOND
    let sum = 0
    for (const window of this.windows(start)) {
      if (window.start >= end) break
      sum += Math.min(window.end, end) - window.start
    }
    return sum / SECOND
  }

  /**
   * An ISO 8601 duration in seconds of business time. A day is a working day of this calendar, its weekly hours
   * over its working days, and a week its working week; a month has 30 days, a year 365.
   */
  seconds(duration: string): number {
    const { years, months, weeks, days, hours, minutes, seconds } = Duration.fromISO(duration)
    const { day, week } = this.lengths()
    const clock = hours * HOUR + minutes * 60 + seconds
    return clock + weeks * week + (days + months * 30 + years * 365) * day
  }

  private lengths() {
    if (!this.calendar) return { day: DAY, week: 7 * DAY }
    const worked = Object.values(this.calendar.hours).filter((spans) => spans?.length)
    const week = worked
      .flat()
      .reduce((sum, [from, to]) => sum + (minute(to) - minute(from)) * 60, 0)
    return { week, day: week / worked.length }
  }

  /** Open windows that end after `from`, each cut at it, in their order. */
  private *windows(from: number): Generator<Window> {
    const { time_zone: zone } = this.calendar!
    const first = DateTime.fromMillis(from, { zone }).startOf('day')
    let last = from
    for (let ahead = 0; ahead < HORIZON; ahead++) {
      const day = first.plus({ days: ahead })
      for (const [opens, closes] of this.spansOf(day)) {
        const start = Math.max(moment(day, opens), last)
        const end = moment(day, closes)
        if (end <= start) continue
        last = end
        yield { start, end }
      }
    }
  }

  private spansOf(day: DateTime): Span[] {
    const { hours, holidays } = this.calendar!
    if (holidays.includes(day.toISODate()!)) return []
    return hours[WEEKDAYS[day.weekday - 1]] ?? []
  }
}

/** Minutes since midnight. */
export function minute(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours * 60 + minutes
}

function moment(day: DateTime, time: string): number {
  if (time === '24:00') return day.plus({ days: 1 }).startOf('day').toMillis()
  const [hour, minutes] = time.split(':').map(Number)
  const { year, month, day: date } = day
  const local = DateTime.fromObject(
    { year, month, day: date, hour, minute: minutes },
    { zone: day.zone }
  )
  const isThere = local.hour === hour && local.minute === minutes
  return isThere ? firstOf(local) : changeBefore(local)
}

/** Of a local time that comes twice the earlier one. */
function firstOf(local: DateTime): number {
  const [first] = local.getPossibleOffsets().map((each) => each.toMillis())
  return first
}

/** The moment at which the clock jumped over a local time, which luxon put behind the jump. */
function changeBefore(local: DateTime): number {
  let [before, after] = [local.minus({ hours: 4 }).toMillis(), local.toMillis()]
  const offset = local.offset
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (DateTime.fromMillis(middle, { zone: local.zone }).offset === offset) after = middle
    else before = middle
  }
  return after
}
