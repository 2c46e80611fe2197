import { DateTime } from 'luxon'

/** Today where the tenant is, as YYYY-MM-DD. */
export function today(timeZone: string): string {
  return DateTime.now().setZone(timeZone).toISODate()!
}
