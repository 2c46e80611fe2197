import { parseDay } from '#plugins/maintenance/engine/day'

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/
const EARLIEST = '1900'
const LATEST = '2400'

/** A day that exists, or an RFC 3339 time with its zone; of years in which a schedule can matter. */
export function isMoment(text: unknown): boolean {
  if (typeof text !== 'string' || text < EARLIEST || text >= LATEST) return false
  const day = DATE_TIME.exec(text)?.[1]
  if (day === undefined) return parseDay(text) !== undefined
  return parseDay(day) !== undefined && !Number.isNaN(Date.parse(text))
}
