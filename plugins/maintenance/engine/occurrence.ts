import type { Because } from '#plugins/maintenance/engine/because'

export type OccurrenceState =
  'planned' | 'raised' | 'completed' | 'missed' | 'skipped' | 'covered' | 'suppressed'

/** One planned date or reading of a schedule on one target. Times are RFC 3339 in UTC. */
export type Occurrence = {
  /** The local planned date, never a moved one, or `<meter>:<threshold>`. */
  key: string
  due_at: string
  raise_at: string
  state: OccurrenceState
  because: Because
}
