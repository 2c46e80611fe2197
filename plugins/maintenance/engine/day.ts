/** A calendar day as the number of days since 1970-01-01: no zone, no clock, never 24 hours. */
export type Day = number

export type Civil = { year: number; month: number; date: number }

export const DAY_MS = 86_400_000

/** 9999-12-31: where every grid ends. */
export const LAST_DAY: Day = 2_932_896

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Howard Hinnant's days_from_civil: eras of 400 years, years that begin in March. */
export function dayOf(year: number, month: number, date: number): Day {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function civil(day: Day): Civil {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** `2026-02-28`; undefined for a day that does not exist. */
export function parseDay(text: string): Day | undefined {
  const [, year, month, date] = (SHAPE.exec(text) ?? []).map(Number)
  if (!year || month < 1 || month > 12) return undefined
  if (date < 1 || date > monthLength(year, month)) return undefined
  return dayOf(year, month, date)
}

export function dayText(day: Day): string {
  const { year, month, date } = civil(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** 1 (Monday) to 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function monthLength(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && isLeap ? 29 : LENGTHS[month - 1]
}

/** Months since year 0: what months are counted by. */
export function monthIndex({ year, month }: Civil): number {
  return year * 12 + month - 1
}

/** The date of a month, clipped to its end: the 31st of February is its last day. */
export function dayInMonth(index: number, date: number): Day {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  return dayOf(year, month, Math.min(date, monthLength(year, month)))
}

function two(value: number) {
  return value < 10 ? `0${value}` : String(value)
}
