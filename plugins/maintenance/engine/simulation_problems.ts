import { parseDay } from '#plugins/maintenance/engine/day'
import { eventProblems } from '#plugins/maintenance/engine/event_problems'
import type { History } from '#plugins/maintenance/engine/history'
import { isMoment } from '#plugins/maintenance/engine/moment'
import {
  isAbsentOr,
  isWhole,
  problemsOf,
  type Problems,
} from '#plugins/maintenance/engine/problems'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { ruleProblems } from '#plugins/maintenance/engine/schedule_problems'

/** Years of a window, events and holidays that are computed in one answer. */
const MOST_YEARS = 100
const MOST_EVENTS = 10_000
const MOST_HOLIDAYS = 5_000

const MOMENT = 'must be a day like 2026-01-31, or a time with its zone'

/** Why a simulation cannot be made, by the paths of its body: of the rules as of what happened. */
export function simulationProblems(schedule: Schedule, history: History): Problems {
  const rules = Object.entries(ruleProblems(schedule))
  const found = Object.fromEntries(rules.map(([path, all]) => [`schedule.${path}`, all]))
  return { ...found, ...historyProblems(history) }
}

function historyProblems(history: History): Problems {
  const { from, to, now, since, holidays = [], events = [], forecast_readings: readings } = history
  const found = problemsOf([
    ['from', isMoment(from), MOMENT],
    ['to', isMoment(to), MOMENT],
    ['now', isAbsentOr(now, isMoment), MOMENT],
    ['since', isAbsentOr(since, isMoment), MOMENT],
    ['holidays', holidays.length <= MOST_HOLIDAYS, `must be ${MOST_HOLIDAYS} at most`],
    [
      'holidays',
      holidays.every((day) => parseDay(day) !== undefined),
      'must be days like 2026-12-25',
    ],
    ['events', events.length <= MOST_EVENTS, `must be ${MOST_EVENTS} at most`],
    [
      'forecast_readings',
      isAbsentOr(readings, (count) => isWhole(count, 2, 1_000)),
      'must be a whole number from 2 to 1000',
    ],
  ])
  if (Object.keys(found).length) return found
  return Object.assign(
    problemsOf([
      ['to', Date.parse(to) > Date.parse(from), 'must be after from'],
      ['to', yearOf(to) - yearOf(from) <= MOST_YEARS, `must be within ${MOST_YEARS} years of from`],
    ]),
    ...events.map(eventProblems)
  )
}

function yearOf(text: string) {
  return Number(text.slice(0, 4))
}
