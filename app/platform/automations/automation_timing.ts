import { CronExpressionParser } from 'cron-parser'
import { DateTime, Duration, IANAZone } from 'luxon'
import type { AutomationTrigger } from '#platform/definitions/types'

/** Minutes between two runs at least: a clock that never rests would be a loop. */
const SHORTEST = 5

/** Shortest cron patterns are seen in this many of their next times. */
const LOOK_AHEAD = 5

/** What is wrong with a trigger's clock, by the name of its part; undefined when it can be kept. */
export function timingProblem({
  every,
  cron,
  time_zone: zone,
}: AutomationTrigger): { part: string; message: string } | undefined {
  if ((every === undefined) === (cron === undefined))
    return { part: 'every', message: 'a schedule has either "every" or "cron"' }
  if (zone !== undefined && !IANAZone.isValidZone(zone))
    return { part: 'time_zone', message: `"${zone}" is not a time zone: write Europe/Berlin` }
  if (every !== undefined) return everyProblem(every)
  return cronProblem(cron!, zone ?? 'UTC')
}

/** The first time after `after`; `zone` is used where the trigger names none. */
export function nextTime(trigger: AutomationTrigger, after: Date, zone: string): Date {
  const { every, cron, time_zone: own } = trigger
  if (cron === undefined)
    return DateTime.fromJSDate(after, { zone: own ?? zone })
      .plus(Duration.fromISO(every!))
      .toJSDate()
  const options = { currentDate: after, tz: own ?? zone }
  return CronExpressionParser.parse(cron, options).next().toDate()
}

function everyProblem(every: string) {
  const duration = Duration.fromISO(every)
  const minutes = duration.isValid ? duration.as('minutes') : 0
  if (minutes >= SHORTEST) return undefined
  return { part: 'every', message: `must be a duration of ${SHORTEST} minutes or more, like P1D` }
}

function cronProblem(cron: string, zone: string) {
  const words = cron.trim().split(/\s+/)
  const message = 'must be five words of cron: minute hour day month weekday, like "0 7 * * 1"'
  if (words.length !== 5) return { part: 'cron', message }
  try {
    const times = CronExpressionParser.parse(cron, { tz: zone }).take(LOOK_AHEAD)
    const gaps = times.slice(1).map((time, at) => time.getTime() - times[at].getTime())
    return Math.min(...gaps) >= SHORTEST * 60_000
      ? undefined
      : { part: 'cron', message: `runs more often than every ${SHORTEST} minutes` }
  } catch {
    return { part: 'cron', message }
  }
}
