import { dayText, weekdayOf, type Day } from '#plugins/maintenance/engine/day'
import { merged, MINUTE, type Span } from '#plugins/maintenance/engine/spans'
import type { Zone } from '#plugins/maintenance/engine/zone'

/** Hours of a weekday that come back every week; times on the wall, `24:00` is the end of the day. */
export type Shift = {
  /** 1 (Monday) to 7. */
  weekday: number
  starts: string
  ends: string
  /** Days, both included; absent: always. */
  validFrom?: string | null
  validTo?: string | null
}

/** What is wrong with a week, by field; a place in the list names the shift. */
export function shiftProblems(shifts: Shift[]): Record<string, string[]> {
  const problems: Record<string, string[]> = {}
  shifts.forEach((shift, at) => {
    const { starts, ends, validFrom: from, validTo: to } = shift
    if (starts >= ends)
      problems[`shifts.${at}.ends`] = ['must be later than starts; a night is two shifts']
    if (from && to && to < from)
      problems[`shifts.${at}.valid_to`] = ['must not lie before valid_from']
    if (shifts.slice(0, at).some((other) => areTogether(other, shift)))
      problems[`shifts.${at}.starts`] = ['overlaps another shift of that day']
  })
  return problems
}

/** The shifts of a day as time that passes: one over a change of the clocks is an hour longer or shorter. */
export function shiftsOn(shifts: Shift[], day: Day, zone: Zone): Span[] {
  const [weekday, text] = [weekdayOf(day), dayText(day)]
  const those = shifts.filter((one) => one.weekday === weekday && isValidOn(one, text))
  return merged(
    those.map(({ starts, ends }) => ({
      from: zone.at(day, clock(starts)),
      to: zone.at(day, clock(ends)),
    }))
  )
}

/** `07:30` as milliseconds since midnight. */
function clock(text: string) {
  const [hours, minutes] = text.split(':').map(Number)
  return (hours * 60 + minutes) * MINUTE
}

/** ISO days and padded times compare as texts. */
function isValidOn({ validFrom: from, validTo: to }: Shift, day: string) {
  return (!from || from <= day) && (!to || day <= to)
}

function areTogether(one: Shift, other: Shift) {
  if (one.weekday !== other.weekday) return false
  const isSameTime = one.starts < other.ends && other.starts < one.ends
  return isSameTime && endsAfter(one, other) && endsAfter(other, one)
}

function endsAfter({ validTo: to }: Shift, { validFrom: from }: Shift) {
  return !to || !from || from <= to
}
