import type { ShiftRow } from './technician_types'

/** A shift while it is written: empty days are no bounds. */
export type DraftShift = {
  key: number
  weekday: number
  starts: string
  ends: string
  from: string
  to: string
}

export const WEEK = [1, 2, 3, 4, 5, 6, 7]
/** What the server says where nobody said since when. */
const ALWAYS = '2000-01-01'

let count = 0

export function draftOf(shifts: ShiftRow[]): DraftShift[] {
  return shifts.map(({ weekday, starts, ends, valid_from: from, valid_to: to }) => ({
    key: ++count,
    weekday,
    starts,
    ends: ends === '24:00' ? '00:00' : ends,
    from: from === ALWAYS ? '' : from,
    to: to ?? '',
  }))
}

export function newShift(weekday: number, day: DraftShift[]): DraftShift {
  const last = day.at(-1)
  const times = last ? { starts: last.ends, ends: '' } : { starts: '07:00', ends: '15:30' }
  return { key: ++count, weekday, ...times, from: last?.from ?? '', to: last?.to ?? '' }
}

/** The week in which other days are as one of them. */
export function copied(week: DraftShift[], weekday: number, onto: number[]): DraftShift[] {
  const day = week.filter((shift) => shift.weekday === weekday)
  const others = week.filter((shift) => !onto.includes(shift.weekday))
  const copies = onto.flatMap((other) =>
    day.map((shift) => ({ ...shift, key: ++count, weekday: other }))
  )
  return [...others, ...copies]
}

/** Midnight is where a day ends. */
export function bodyOf(week: DraftShift[]) {
  return {
    shifts: week.map(({ weekday, starts, ends, from, to }) => ({
      weekday,
      starts,
      ends: ends === '00:00' ? '24:00' : ends,
      ...(from && { valid_from: from }),
      ...(to && { valid_to: to }),
    })),
  }
}

/** Minutes of the shifts that hold on a day; what is half written counts nothing. */
export function minutesOf(shifts: DraftShift[], today: string) {
  const held = shifts.filter(({ from, to }) => (!from || from <= today) && (!to || today <= to))
  return held.reduce((sum, { starts, ends }) => {
    const length = minuteOf(ends === '00:00' ? '24:00' : ends) - minuteOf(starts)
    return length > 0 ? sum + length : sum
  }, 0)
}

function minuteOf(clock: string) {
  const [hours, minutes] = clock.split(':').map(Number)
  return hours! * 60 + minutes!
}

/** Whether two drafts say the same. */
export function isSame(one: DraftShift[], other: DraftShift[]) {
  const told = (week: DraftShift[]) =>
    bodyOf(week)
      .shifts.map((shift) => JSON.stringify(shift))
      .sort()
      .join()
  return told(one) === told(other)
}
