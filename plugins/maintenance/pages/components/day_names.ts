/** Monday is 1, as ISO counts. */
export function weekdayName(locale: string, weekday: number, style: 'long' | 'short' = 'long') {
  const day = Date.UTC(2024, 0, weekday)
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(day)
}

const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }

/** `31st`, and `31.` where languages write it so. */
export function ordinal(locale: string, day: number) {
  if (!locale.startsWith('en')) return `${day}.`
  return `${day}${ENDINGS[new Intl.PluralRules('en', { type: 'ordinal' }).select(day)]}`
}
