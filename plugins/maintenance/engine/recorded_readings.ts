import type { TimedEvent } from '#plugins/maintenance/engine/plan'
import type { Trigger } from '#plugins/maintenance/engine/schedule'
import type { Reading } from '#plugins/maintenance/engine/true_readings'

/**
 * Readings of their own, and those that completions brought along: of the meter whose occurrence was completed,
 * else of the schedule's first.
 */
export function recordedReadings(events: TimedEvent[], triggers: Trigger[]): Reading[] {
  const meters = triggers.flatMap((each) => (each.type === 'calendar' ? [] : [each.meter]))
  return events.flatMap(({ event, at }) => {
    if (event.type === 'reading') return [{ meter: event.meter, value: event.value, at }]
    if (event.type !== 'completed' || event.reading === undefined) return []
    const key = event.occurrence_key ?? ''
    const meter = meters.find((name) => key.startsWith(`${name}:`)) ?? meters[0]
    return meter === undefined ? [] : [{ meter, value: event.reading, at }]
  })
}
