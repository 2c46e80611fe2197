import { becauseText, type Because } from '#plugins/maintenance/engine/because'
import type { History } from '#plugins/maintenance/engine/history'
import { loadPerMonth, type MonthLoad } from '#plugins/maintenance/engine/load'
import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import { occurrences } from '#plugins/maintenance/engine/occurrences'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { Zone } from '#plugins/maintenance/engine/zone'

type Simulation = {
  occurrences: (Omit<Occurrence, 'because'> & { because: string; reason: Because })[]
  load: MonthLoad[]
}

/** The answer of `POST /maintenance-schedules/simulate/`. */
export function simulate(schedule: Schedule, history: History): Simulation {
  const found = occurrences(schedule, history)
  const zone = Zone.named(schedule.time_zone ?? history.time_zone ?? 'UTC')
  return {
    occurrences: found.map((each) => ({
      ...each,
      because: becauseText(each.because),
      reason: each.because,
    })),
    load: loadPerMonth(found, schedule.task_template, zone),
  }
}
