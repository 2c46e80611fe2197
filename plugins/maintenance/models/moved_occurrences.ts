import { E_CONFLICT, E_VALIDATION } from '#platform/errors'
import {
  civil,
  dayText,
  monthLength,
  parseDay,
  weekdayOf,
  type Day,
} from '#plugins/maintenance/engine/day'
import type { CalendarTrigger, Trigger } from '#plugins/maintenance/engine/schedule'
import { Zone } from '#plugins/maintenance/engine/zone'
import type { Move } from '#plugins/maintenance/models/date_moves'
import { ruleMoves } from '#plugins/maintenance/models/rule_moves'
import type { TargetFacts } from '#plugins/maintenance/models/target_facts'

type Wish = { key: string; due: Date; now: Date }

/** What becomes of a schedule's grid when the occurrence of one day is to fall on another. @throws E_CONFLICT, E_VALIDATION */
export function movedOccurrences(facts: TargetFacts, { key, due, now }: Wish) {
  const zone = Zone.named(facts.schedule.time_zone ?? facts.timeZone)
  const from = parseDay(key)
  if (from === undefined)
    throw new E_CONFLICT('Only what a calendar says can be moved as a whole: change its meter')
  const [to, localTime] = [zone.dayOf(due.getTime()), zone.text(due.getTime()).slice(11)]
  if (to < zone.dayOf(now.getTime()))
    throw new E_VALIDATION().withDetails({
      due_at: ['must not lie before today: a rhythm begins anew with the day it is changed'],
    })
  const triggers = facts.schedule.triggers!.map((each) => shifted(each, to - from, to))
  const change = { triggers, local_time: localTime }
  const moved: Move[] = ruleMoves(facts, change, {
    now,
    near: zone.at(from, 0),
    days: to - from,
  }).moved
  return { moved, change }
}

/** The same rhythm so many days later. What names its days names others. */
function shifted(trigger: Trigger, days: number, to: Day): Trigger {
  if (trigger.type !== 'calendar') return trigger
  const anchor = dayText(parseDay(trigger.anchor_date)! + days)
  return { ...trigger, anchor_date: anchor, ...named(trigger, days, to) }
}

function named({ weekdays, day, nth, unit }: CalendarTrigger, days: number, to: Day) {
  const { year, month, date } = civil(to)
  if (nth) {
    const isLast = nth.week === -1 && date + 7 > monthLength(year, month)
    return { nth: { week: isLast ? -1 : Math.ceil(date / 7), weekday: weekdayOf(to) } }
  }
  if (day) return { day: date }
  if (unit !== 'week' || !weekdays?.length) return {}
  return { weekdays: weekdays.map((each) => ((((each - 1 + days) % 7) + 7) % 7) + 1).sort() }
}
