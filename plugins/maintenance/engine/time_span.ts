const SHAPE =
  /^P(?=[\dT])(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/**
 * An ISO 8601 duration as people mean it: months and days are of the calendar, so that three days before
 * 09:00 is 09:00 across a change of the clock; hours, minutes and seconds are time that passes.
 */
export type TimeSpan = { months: number; days: number; milliseconds: number }

/** `P3D`, `P1Y2M`, `PT36H`; undefined for what is none. */
export function parseTimeSpan(text: string): TimeSpan | undefined {
  if (text.length > 40) return undefined
  const found = SHAPE.exec(text)
  if (!found) return undefined
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  return {
    months: years * 12 + months,
    days: weeks * 7 + days,
    milliseconds: ((hours * 60 + minutes) * 60 + seconds) * 1_000,
  }
}

/** Some length in days, to hold two spans against each other: a month counts 30. */
export function roughDays({ months, days, milliseconds }: TimeSpan): number {
  return months * 30 + days + milliseconds / 86_400_000
}
