import type { Pagination } from '~/types/entity'
import type { Occurrence, Rule } from './schedule_types'

export type RaisedTask = { id: string; task_number: string; title: string }

/** What a meter is called and counts in, as far as a reading has to know. */
export type ReadMeter = { id: string; title: string; unit: string | null }

/** What a meter has shown at one time. */
export type Reading = {
  id: string
  value: number
  at: string
  source: 'manual' | 'api' | 'import' | 'checklist'
  note: string | null
  flag: 'backwards' | 'late' | 'rollover' | null
  supersedes: string | null
  is_superseded: boolean
  /** Whose checklist it was read in. */
  task_id: string | null
  by: { id: string; label: string } | null
  raised: RaisedTask[]
}

export type Readings = { rows: Reading[]; pagination: Pagination }

/** A schedule that listens to a meter, and when it is due next, where that can be said. */
export type Forecast = {
  schedule: Rule & { id: string; schedule_name: string }
  next: Occurrence | null
}

export type Point = { value: number; at: string }
