import { parseAbsolute, parseDate, parseDateTime, toZoned } from '@internationalized/date'
import { usePage } from '@inertiajs/vue3'

/** The clock on the wall at the company's, whatever zone this browser is in. */
export function useWallClock() {
  const zone = usePage().props.tenant?.time_zone ?? 'UTC'
  const at = (day: string, time: string) => toZoned(parseDateTime(`${day}T${time}`), zone)

  return {
    /** The moment at which clocks there show that. */
    moment: (day: string, time = '00:00') => at(day, time).toAbsoluteString(),
    /** Day and time a moment has there. */
    wall(moment: string) {
      const text = parseAbsolute(moment, zone).toString()
      return { day: text.slice(0, 10), time: text.slice(11, 16) }
    },
    dayAfter: (day: string, days = 1) => parseDate(day).add({ days }).toString(),
  }
}
