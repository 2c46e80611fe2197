import type { OccurrenceStateName } from '../components/schedule_types'

/** What counts as on time, the strictest first. */
export const RULES = ['due', 'plus_day', 'tenth', 'fifth'] as const

/** What the number is made of, in the order it is told. */
export const INPUTS = [
  'due',
  'on_time',
  'late',
  'open',
  'missed',
  'suppressed',
  'skipped',
  'excluded',
] as const

export type Compliance = {
  /** 0–1; nothing due is no number. */
  compliance: number | null
  inputs: Record<(typeof INPUTS)[number], number>
  rows: {
    occurrence_id: string
    equipment_id: string
    equipment: { id: string; label: string }
    task_id: string | null
    due_at: string
    closed_at: string | null
    state: OccurrenceStateName
    is_on_time: boolean
    counts: boolean
  }[]
}
