const DAY = 86_400_000
/** Day 0 of the calendar workbooks count in, as it holds since March 1900. */
const ZERO = Date.UTC(1899, 11, 30)
/** Before day 61 Excel believes in a 29 February 1900; behind the last it shows nothing. */
const [FIRST, LAST] = [61, 2_958_466]
/** Days the other calendar, of old Macs, begins later. */
export const SHIFT_1904 = 1_462

/** Days since the end of 1899 in UTC, or null for what a workbook cannot tell as a date. */
export function serialOf(moment: string): number | null {
  const serial = (Date.parse(moment) - ZERO) / DAY
  return serial >= FIRST && serial < LAST ? serial : null
}

/** `2026-11-22`, or `2026-11-22T10:30:00.000Z` where the cell shows a time; null for no date. To the millisecond. */
export function momentOf(serial: number, { showsTime }: { showsTime: boolean }): string | null {
  if (!(serial >= FIRST && serial < LAST)) return null
  const text = new Date(ZERO + Math.round(serial * DAY)).toISOString()
  return showsTime || !Number.isInteger(serial) ? text : text.slice(0, 10)
}
