/** `P1DT2H30M` as hours and minutes (a day is 24 hours); null when it is no such duration. */
export function durationParts(text: string) {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/.exec(text)
  if (!match) return null
  const [weeks, days, hours, minutes] = match.slice(1).map((part) => Number(part ?? 0))
  return { hours: (weeks * 7 + days) * 24 + hours, minutes }
}

export function durationText(hours: number, minutes: number) {
  if (!hours && !minutes) return null
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}`
}
