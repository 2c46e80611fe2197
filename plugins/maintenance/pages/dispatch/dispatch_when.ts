import { parseAbsolute, parseDateTime, toZoned } from '@internationalized/date'
import { usePage } from '@inertiajs/vue3'
import { computed, reactive } from 'vue'

/** A day, and a time of it where somebody wants one, on the company's clock. */
export function useDispatchWhen(day: string, plannedStart: string | null) {
  const zone = usePage().props.tenant?.time_zone ?? 'UTC'
  const wall = plannedStart ? parseAbsolute(plannedStart, zone).toString() : ''
  const values = reactive({ day: wall.slice(0, 10) || day, time: wall.slice(11, 16) })

  /** As the API is asked: a bare day is the first free time of it. */
  const at = computed(() => {
    const { day: date, time } = values
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
    return time ? toZoned(parseDateTime(`${date}T${time}`), zone).toAbsoluteString() : date
  })
  return { values, at }
}
