import type { Row } from '~/types/entity'

const RULE = [
  'triggers',
  'combine',
  'anchor',
  'time_zone',
  'local_time',
  'lead_time',
  'grace',
  'open_policy',
  'holiday_policy',
  'seasons',
  'skip_every',
  'until',
  'count',
  'targets',
  'task_template',
]

/** Of a schedule what a simulation needs. */
export function plainRule(record: Row) {
  return Object.fromEntries(
    RULE.filter((key) => record[key] !== undefined).map((key) => [key, record[key]])
  )
}
