import { decimal } from '#plugins/maintenance/engine/decimal'
import type { Occurrence, OccurrenceState } from '#plugins/maintenance/engine/occurrence'
import type { TaskTemplate } from '#plugins/maintenance/engine/schedule'
import type { Zone } from '#plugins/maintenance/engine/zone'

/** A local month with the work of its occurrences: tasks, hours and parts. */
export type MonthLoad = { month: string; count: number; hours: number; parts: number }

/** Those somebody works on; what was missed, skipped, suppressed or covered makes no work. */
const WORK = new Set<OccurrenceState>(['planned', 'raised', 'completed'])

/** Months without work are left out. Occurrences come in the order of their due times. */
export function loadPerMonth(
  occurrences: Occurrence[],
  template: TaskTemplate | null | undefined,
  zone: Zone
): MonthLoad[] {
  const hours = template?.estimated_hours ?? 0
  const parts = (template?.parts ?? []).reduce(
    (sum, { quantity }) => sum + Number(quantity ?? 1),
    0
  )
  const counts = new Map<string, number>()
  for (const { due_at: due, state } of occurrences) {
    if (!WORK.has(state)) continue
    const month = zone.text(Date.parse(due)).slice(0, 7)
    counts.set(month, (counts.get(month) ?? 0) + 1)
  }
  return [...counts].map(([month, count]) => ({
    month,
    count,
    hours: decimal(count * hours, 3),
    parts: decimal(count * parts, 3),
  }))
}
