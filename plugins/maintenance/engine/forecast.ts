import { DAY_MS } from '#plugins/maintenance/engine/day'
import type { Reading } from '#plugins/maintenance/engine/true_readings'

/** Readings that say how much a meter is used, where nobody says how many. */
export const FORECAST_READINGS = 10

/**
 * Units per day over the last `latest` readings of one meter, in the order of time: (last − first) / days.
 * Null below two readings, within no time, and where the meter stands still or runs backwards.
 */
export function averagePerDay(readings: Reading[], latest = FORECAST_READINGS): number | null {
  const [first, last] = [readings.at(-Math.max(2, latest)) ?? readings[0], readings.at(-1)]
  if (!first || !last || last.at <= first.at) return null
  const rate = (last.value - first.value) / ((last.at - first.at) / DAY_MS)
  return rate > 0 ? rate : null
}

/**
 * When a meter will reach a threshold if it is used as lately, in milliseconds since 1970; null where that
 * cannot be said. A threshold already reached is due at the last reading.
 */
export function forecast(
  readings: Reading[],
  threshold: number,
  latest = FORECAST_READINGS
): number | null {
  const [rate, last] = [averagePerDay(readings, latest), readings.at(-1)]
  if (rate === null || !last) return null
  return Math.round(last.at + (Math.max(0, threshold - last.value) / rate) * DAY_MS)
}
