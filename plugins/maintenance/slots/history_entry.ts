/** An entry of a maintenance history; each kind has fields of its own. */
export type HistoryEntry = {
  kind: string
  id: string
  at: string
  title: string
  state?: string
  because?: string
  schedule_id?: string
  task_id?: string | null
  task_number?: string
  starts_at?: string
  ends_at?: string | null
  minutes?: number
  category?: string
  note?: string | null
  by?: { label: string } | null
}

/** Where one reads on. */
export function linkOf({ kind, id, schedule_id: schedule, task_id: task }: HistoryEntry) {
  if (kind === 'task') return `/tasks/${id}`
  if (task) return `/tasks/${task}`
  return schedule ? `/maintenance-schedules/${schedule}` : null
}
