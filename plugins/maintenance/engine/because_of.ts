import type { Because, BecauseCode } from '#plugins/maintenance/engine/because'
import { decimal } from '#plugins/maintenance/engine/decimal'
import type { Draft } from '#plugins/maintenance/engine/draft'
import type { Plan } from '#plugins/maintenance/engine/plan'

/** Why an occurrence is what it is, as data. */
export function becauseOf(plan: Plan, draft: Draft): Because {
  const { fate, due, value, threshold, perDay, moving } = draft
  const params: Record<string, string | number | boolean> = {
    trigger: draft.trigger,
    rule: plan.rules[draft.trigger] ?? 'recorded',
    due: plan.zone.text(due),
  }
  if (moving) params.planned = plan.zone.text(draft.planned)
  if (value !== undefined) params.value = value
  if (threshold !== undefined) params.threshold = threshold
  if (perDay !== undefined) params.per_day = decimal(perDay, 3)
  if (fate.other !== undefined) params.other = fate.other
  if (fate.at !== undefined) params.at = plan.zone.text(fate.at)
  if (fate.missed !== undefined) params.missed = fate.missed
  if (fate.reason !== undefined) {
    params.reason = fate.reason
    params.excused = Boolean(fate.excused)
  }
  const code = fate.state === 'completed' ? timeliness(plan, draft, params) : fate.code
  return moving ? { code, moved: moving, params } : { code, params }
}

/** Days count, not hours: what is due at 09:00 is in time all day, and until the day on which the grace ends. */
function timeliness(
  { zone, grace }: Plan,
  { due, fate }: Draft,
  params: Record<string, string | number | boolean>
): BecauseCode {
  const done = zone.dayOf(fate.at!)
  const days = done - zone.dayOf(due)
  params.days = Math.abs(days)
  if (days < 0) return 'completed_early'
  return done > zone.dayOf(zone.shift(due, grace, 1)) ? 'completed_late' : 'completed_on_time'
}
