import { BusinessTime, type BusinessHours } from '#platform/workflows/business_time'
import { tenant } from '#platform/tenancy/tenant_scope'

const FIND = `
  SELECT time_zone, hours, ARRAY(SELECT h->>'date' FROM jsonb_array_elements(holidays) h) AS holidays
  FROM business_calendars WHERE key = $1 OR is_default
  ORDER BY (key = $1) IS TRUE DESC LIMIT 1`

/** Time by the calendar of that key, else by the company's usual one; around the clock where it has none. */
export async function businessTime(calendar: string | null): Promise<BusinessTime> {
  const [hours] = await tenant.query<BusinessHours>(FIND, [calendar])
  return new BusinessTime(hours ?? null)
}

/** For many clocks in a row: each calendar is read once. */
export class BusinessTimes {
  private known = new Map<string | null, Promise<BusinessTime>>()

  of(calendar: string | null): Promise<BusinessTime> {
    const found = this.known.get(calendar) ?? businessTime(calendar)
    this.known.set(calendar, found)
    return found
  }
}
