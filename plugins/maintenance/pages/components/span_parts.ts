export type SpanUnit = 'hours' | 'days' | 'weeks' | 'months' | 'years'

const LETTERS: Record<SpanUnit, string> = {
  hours: 'H',
  days: 'D',
  weeks: 'W',
  months: 'M',
  years: 'Y',
}

export const SPAN_UNITS = Object.keys(LETTERS) as SpanUnit[]

/** `P3D` as a number and its unit; what mixes several is told in the smallest that holds it. */
export function partsOf(text: string | null | undefined): { number: number; unit: SpanUnit } {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?.*)?$/.exec(
    text ?? ''
  )
  const [years, months, weeks, days, hours] = (found?.slice(1) ?? []).map((part) =>
    Number(part ?? 0)
  )
  if (hours) return { number: hours + 24 * (days + 7 * weeks), unit: 'hours' }
  if (days) return { number: days + 7 * weeks, unit: 'days' }
  if (weeks) return { number: weeks, unit: 'weeks' }
  if (months) return { number: months + 12 * years, unit: 'months' }
  return years ? { number: years, unit: 'years' } : { number: 0, unit: 'days' }
}

export function spanOf(number: number, unit: SpanUnit): string {
  return unit === 'hours' ? `PT${number}H` : `P${number}${LETTERS[unit]}`
}
