import { dayText, weekdayOf, type Day } from '#plugins/maintenance/engine/day'
import { isValidOn, type Shift } from '#plugins/maintenance/engine/shift'
import type { Zone } from '#plugins/maintenance/engine/zone'

/** Milliseconds since 1970; `to` is outside. */
export type Interval = { from: number; to: number }

/** Of one local day, in minutes that pass: a night in which clocks change is shorter or longer. */
export type DayCapacity = {
  day: string
  shift_minutes: number
  absent_minutes: number
  /** What is left: shift minus absence. */
  minutes: number
}

type Plan = { shifts: Shift[]; absences: Interval[]; zone: Zone }

/** What somebody has to give on each of so many days. No shift → zero. */
export function capacityOf(
  { shifts, absences, zone }: Plan,
  { from, days }: { from: Day; days: number }
): DayCapacity[] {
  const away = merged(absences)
  return Array.from({ length: days }, (_, at) => {
    const worked = merged(shiftsOn(from + at, { shifts, zone }))
    const shift = minutesOf(worked)
    const absent = minutesOf(worked.flatMap((one) => away.flatMap((other) => common(one, other))))
    return {
      day: dayText(from + at),
      shift_minutes: shift,
      absent_minutes: absent,
      minutes: shift - absent,
    }
  })
}

function shiftsOn(day: Day, { shifts, zone }: { shifts: Shift[]; zone: Zone }): Interval[] {
  const weekday = weekdayOf(day)
  const text = dayText(day)
  return shifts
    .filter((shift) => shift.weekday === weekday && isValidOn(shift, text))
    .map(({ starts, ends }) => ({
      from: zone.at(day, timeOf(starts)),
      to: zone.at(day, timeOf(ends)),
    }))
}

function timeOf(clock: string) {
  const [hours, minutes] = clock.split(':').map(Number)
  return (hours * 60 + minutes) * 60_000
}

/** Overlapping ones as one, in order. */
function merged(intervals: Interval[]): Interval[] {
  const found: Interval[] = []
  for (const one of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = found.at(-1)
    if (last && one.from <= last.to) last.to = Math.max(last.to, one.to)
    else found.push({ ...one })
  }
  return found
}

function common(one: Interval, other: Interval): Interval[] {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)]
  return from < to ? [{ from, to }] : []
}

function minutesOf(intervals: Interval[]) {
  return intervals.reduce((sum, { from, to }) => sum + (to - from), 0) / 60_000
}
