import type { History } from '#plugins/maintenance/engine/history'
import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import { Plan } from '#plugins/maintenance/engine/plan'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { tell } from '#plugins/maintenance/engine/tell'
import { Walk } from '#plugins/maintenance/engine/walk'

/**
 * The occurrences of a schedule on one target that are due in `[from, to)`, each with its reason, in the order
 * of their due times. Pure: the same history gives the same answer, and no clock but `now` is looked at.
 * Expects a schedule with which `scheduleProblems` finds nothing wrong. See docs/adr/0035-occurrence-engine.md.
 */
export function occurrences(schedule: Schedule, history: History): Occurrence[] {
  const plan = new Plan(schedule, history)
  const { drafts } = new Walk(plan).run().book
  const inWindow = [...drafts.values()].filter(({ due }) => due >= plan.from && due < plan.to)
  return tell(plan, inWindow)
}
