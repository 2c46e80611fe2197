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

/** ISO days and padded times compare as texts. */
export function isValidOn({ validFrom: from, validTo: to }: Shift, day: string) {
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
