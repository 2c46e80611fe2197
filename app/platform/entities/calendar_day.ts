import { DateTime } from 'luxon'

/** For columns of type `date`: a day like 2026-11-22 has no time zone, and the driver must not give it one. */
export const calendarDay = {
  consume: (value: Date | string | null) =>
    value instanceof Date ? DateTime.fromJSDate(value).toISODate() : value,
}
