import { dayText, type Day } from '#plugins/maintenance/engine/day'
import { shiftsOn, type Shift } from '#plugins/maintenance/engine/shift'
import { minutesOf, without, type Span } from '#plugins/maintenance/engine/spans'
import type { Zone } from '#plugins/maintenance/engine/zone'

/** Of one local day, in minutes that pass: a night in which clocks change is shorter or longer. */
export type DayCapacity = {
  day: string
  shift_minutes: number
  absent_minutes: number
  /** What is left: shift minus absence. */
  minutes: number
}

type Plan = { shifts: Shift[]; absences: Span[]; zone: Zone }

/** What somebody has to give on each of so many days. No shift → zero. */
export function capacityOf(
  { shifts, absences, zone }: Plan,
  { from, days }: { from: Day; days: number }
): DayCapacity[] {
  return Array.from({ length: days }, (_, at) => {
    const worked = shiftsOn(shifts, from + at, zone)
    const [shift, minutes] = [worked, without(worked, absences)].map(minutesOf)
    return {
      day: dayText(from + at),
      shift_minutes: shift,
      absent_minutes: shift - minutes,
      minutes,
    }
  })
}
