import { dayText } from '#plugins/maintenance/engine/day'
import type { History } from '#plugins/maintenance/engine/history'
import { Plan } from '#plugins/maintenance/engine/plan'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import type { Waiting } from '#plugins/maintenance/engine/waiting'
import { Walk } from '#plugins/maintenance/engine/walk'

/**
 * Why a schedule raises nothing on a target at `now`, or not yet: what keeps it from raising anything at all,
 * else what each of its triggers waits for. An occurrence that is raised says so.
 */
export function whyNothingRaised(schedule: Schedule, history: History): Waiting[] {
  const plan = new Plan(schedule, history)
  const walk = new Walk(plan).toNow()
  const stopped = whatStops(plan, walk)
  return stopped.length ? stopped : walk.sources.flatMap((source) => source.waitsFor())
}

function whatStops(plan: Plan, { book }: Walk): Waiting[] {
  const { schedule, zone, now, until } = plan
  const waiting: Waiting[] = []
  if (schedule.is_active === false) waiting.push({ code: 'inactive', params: {} })
  const pause = plan.pauses.at(now)
  if (pause) waiting.push({ code: 'paused', params: { at: zone.text(pause.start) } })
  if (now > until) waiting.push({ code: 'ended', params: { until: dayText(zone.dayOf(until)) } })
  if (book.isFull) waiting.push({ code: 'count_reached', params: { count: schedule.count ?? 0 } })
  for (const { key, due, fate } of book.open) {
    const code = fate.code === 'task_there' ? 'task_open' : 'raised_now'
    waiting.push({ code, params: { other: key, due: zone.text(due) } })
  }
  return waiting
}
