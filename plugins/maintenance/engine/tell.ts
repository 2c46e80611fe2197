import { becauseOf } from '#plugins/maintenance/engine/because_of'
import type { Draft } from '#plugins/maintenance/engine/draft'
import type { Occurrence, OccurrenceState } from '#plugins/maintenance/engine/occurrence'
import type { Plan } from '#plugins/maintenance/engine/plan'

/** Occurrences as they are told, in the order of their due times. */
export function tell(plan: Plan, drafts: Draft[]): Occurrence[] {
  const ordered = drafts.sort((a, b) => a.due - b.due || (a.key < b.key ? -1 : 1))
  return ordered.map((draft) => ({
    key: draft.key,
    due_at: new Date(draft.due).toISOString(),
    raise_at: new Date(draft.raise).toISOString(),
    state: draft.fate.state as OccurrenceState,
    because: becauseOf(plan, draft),
  }))
}
