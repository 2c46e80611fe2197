import type { Occurrence } from './schedule_types'

/** Where one occurrence is changed. */
export function doorOf({ schedule_id: id, key }: Occurrence) {
  return `/maintenance-schedules/${id}/occurrences/${encodeURIComponent(key)}`
}
