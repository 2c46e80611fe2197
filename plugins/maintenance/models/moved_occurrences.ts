import { E_CONFLICT } from '#platform/errors'
import {
  civil,
  dayText,
  monthLength,
  parseDay,
  weekdayOf,
  type Day,
} from '#plugins/maintenance/engine/day'
import type { CalendarTrigger, Trigger } from '#plugins/maintenance/engine/schedule'
import { parseTimeSpan, roughDays } from '#plugins/maintenance/engine/time_span'
import { Zone } from '#plugins/maintenance/engine/zone'
import type { TargetFacts } from '#plugins/maintenance/models/target_facts'
import { TargetOccurrences } from '#plugins/maintenance/models/target_occurrences'

type Wish = { key: string; due: Date; now: Date }
export type Move = { from: string; to: string }

/** Occurrences that a preview tells. */
const MOST = 400
const DAY = 86_400_000

/** What becomes of a schedule's grid when the occurrence of one day is to fall on another. @throws E_CONFLICT */
export function movedOccurrences(facts: TargetFacts, { key, due, now }: Wish) {
  const zone = Zone.named(facts.schedule.time_zone ?? facts.timeZone)
  const from = parseDay(key)
  if (from === undefined)
    throw new E_CONFLICT('Only what a calendar says can be moved as a whole: change its meter')
  const [to, localTime] = [zone.dayOf(due.getTime()), zone.text(due.getTime()).slice(11)]
  const triggers = facts.schedule.triggers!.map((each) => shifted(each, to - from, to))
  const change = { triggers, local_time: localTime }
  const after = { ...facts, schedule: { ...facts.schedule, ...change } }
  const moved = pairs(
    dues(facts, now, zone.at(from, 0)),
    dues(after, now, zone.at(Math.min(from, to), 0))
  )
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

function dues(facts: TargetFacts, now: Date, from: number): string[] {
  const ahead = roughDays(parseTimeSpan(facts.schedule.horizon ?? 'P1Y')!)
  const to = new Date(Math.max(now.getTime(), from) + ahead * DAY)
  const found = new TargetOccurrences(facts, now).between(new Date(from), to)
  return found.filter(({ state }) => state === 'planned').map((each) => each.due_at)
}

function pairs(before: string[], after: string[]): Move[] {
  return before
    .slice(0, MOST)
    .map((from, at) => ({ from, to: after[at] }))
    .filter(({ from, to }) => to !== undefined && from !== to)
}
