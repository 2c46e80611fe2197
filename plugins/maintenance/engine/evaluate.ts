import type { History } from '#plugins/maintenance/engine/history'
import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import { Plan } from '#plugins/maintenance/engine/plan'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { tell } from '#plugins/maintenance/engine/tell'
import { Walk } from '#plugins/maintenance/engine/walk'

/** What a job keeps, and when it has to look again even if nothing happens; never where `next_check_at` is null. */
export type Evaluation = { occurrences: Occurrence[]; next_check_at: string | null }

/**
 * How a schedule stands on one target at `now`: every occurrence that has a fate by then, whenever it is due.
 * Raised ones that history does not know yet are to be raised; asked again with `raised` events for them, the
 * answer is the same. Readings, completions, pauses and edits are reasons to ask at once.
 */
export function evaluate(
  schedule: Schedule,
  history: Omit<History, 'from' | 'to'> & { now: string }
): Evaluation {
  const plan = new Plan(schedule, {
    ...history,
    from: history.now,
    to: history.now,
    is_kept: true,
  })
  const walk = new Walk(plan).toNow()
  const drafts = [...walk.book.drafts.values()]
  const fated = drafts.filter(({ fate }) => fate.state !== 'planned')
  const waiting = drafts.filter(({ due, fate }) => fate.code === 'waits_for_open' && due > plan.now)
  const next = walk.first()?.point.raise
  const checks = [...waiting.map(({ due }) => due), ...(next === undefined ? [] : [next])]
  return {
    occurrences: tell(plan, fated),
    next_check_at: checks.length ? new Date(Math.min(...checks)).toISOString() : null,
  }
}
