const DAY = 86_400_000

/** The day before a bare day. */
export function dayBefore(text: string) {
  return new Date(Date.parse(`${text.slice(0, 10)}T00:00:00Z`) - DAY).toISOString().slice(0, 10)
}

/** A calendar's ranges end with the first day they do not show. */
export function dayAfter(text: string) {
  return new Date(Date.parse(`${text.slice(0, 10)}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
}

/** An end that moves with its beginning; bare days stay bare. */
export function shifted(end: string, before: string, after: string) {
  const moved = new Date(Date.parse(end) + Date.parse(after) - Date.parse(before)).toISOString()
  return end.length === 10 ? moved.slice(0, 10) : moved
}
