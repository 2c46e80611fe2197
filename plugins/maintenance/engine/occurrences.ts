import { becauseOf } from '#plugins/maintenance/engine/because_of'
import type { Draft } from '#plugins/maintenance/engine/draft'
import type { History } from '#plugins/maintenance/engine/history'
import type { Occurrence, OccurrenceState } from '#plugins/maintenance/engine/occurrence'
import { Plan } from '#plugins/maintenance/engine/plan'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { Walk } from '#plugins/maintenance/engine/walk'

/**
 * The occurrences of a schedule on one target that are due in `[from, to)`, each with its reason, in the order
 * of their due times. Pure: the same history gives the same answer, and no clock but `now` is looked at.
 * Expects a schedule with which `scheduleProblems` finds nothing wrong. See docs/adr/0035-occurrence-engine.md.
 */
export function occurrences(schedule: Schedule, history: History): Occurrence[] {
  const plan = new Plan(schedule, history)
  const { drafts } = new Walk(plan).run().book
  return [...drafts.values()]
    .filter(({ due }) => due >= plan.from && due < plan.to)
    .sort((a, b) => a.due - b.due || (a.key < b.key ? -1 : 1))
    .map((draft) => occurrence(plan, draft))
}

function occurrence(plan: Plan, draft: Draft): Occurrence {
  return {
    key: draft.key,
    due_at: new Date(draft.due).toISOString(),
    raise_at: new Date(draft.raise).toISOString(),
    state: draft.fate.state as OccurrenceState,
    because: becauseOf(plan, draft),
  }
}
