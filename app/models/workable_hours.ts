import { IANAZone } from 'luxon'
import { E_VALIDATION } from '#platform/errors'
import { minute, WEEKDAYS, type BusinessHours, type Span } from '#platform/workflows/business_time'

/** @throws E_VALIDATION for hours that cannot be kept: spans that end before they begin or overlap, or none at all */
export function assertWorkable({ timeZone, hours: week }: { timeZone?: string; hours?: object }) {
  const details: Record<string, string[]> = {}
  if (timeZone !== undefined && !IANAZone.isValidZone(timeZone))
    details.time_zone = ['must be a time zone like "Europe/Berlin"']
  if (week) Object.assign(details, problemsOf(week as BusinessHours['hours']))
  if (Object.keys(details).length) throw new E_VALIDATION().withDetails(details)
}

function problemsOf(week: BusinessHours['hours']) {
  const days = WEEKDAYS.map((day) => [day, week[day] ?? []] as const)
  if (!days.some(([, list]) => list.length)) return { hours: ['must have at least one day'] }
  const wrong = days.filter(([, list]) => !isInOrder(list))
  return Object.fromEntries(
    wrong.map(([day]) => [`hours.${day}`, ['must be one after the other, from earlier to later']])
  )
}

function isInOrder(list: Span[]) {
  const minutes = list.flat().map(minute)
  return minutes.every(
    (each, at) => at === 0 || minutes[at - 1] < each || (at % 2 === 0 && minutes[at - 1] === each)
  )
}
