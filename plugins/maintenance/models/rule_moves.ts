import { parseDay } from '#plugins/maintenance/engine/day'
import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { parseTimeSpan, roughDays } from '#plugins/maintenance/engine/time_span'
import { Zone } from '#plugins/maintenance/engine/zone'
import { dateMoves, type Moves } from '#plugins/maintenance/models/date_moves'
import type { TargetFacts } from '#plugins/maintenance/models/target_facts'
import { DAY, TargetOccurrences } from '#plugins/maintenance/models/target_occurrences'
import { paceOf, paceOfSchedule } from '#plugins/maintenance/models/trigger_pace'

/** Whatever changes when occurrences fall: what was before such a change is settled by the rule of its day. */
export const RULE = [
  'triggers',
  'combine',
  'anchor',
  'time_zone',
  'local_time',
  'seasons',
  'skip_every',
] as const

/** What a change of a schedule's dates consists of. */
export type Rule = Partial<Omit<Schedule, 'task_template'>>

/** Dates of each kind that are told. */
const MOST = 400

/** `near` is a time that the window has to reach, however far ahead; `days` by how many the rhythm is moved, where known. */
type Look = { now: Date; near: number; days?: number }

/**
 * Which dates of one target another rule moves, lets go and adds, from today up to the horizon. What is raised
 * stays; what the new rule says of today is there even where its hour has passed.
 */
export function ruleMoves(facts: TargetFacts, rule: Rule, look: Look): Moves {
  const { now, near, days = daysBetween(facts.schedule, rule) } = look
  const schedule = { ...facts.schedule, ...rule }
  const after = { ...facts, schedule: { ...schedule, is_plain: isPlain(schedule) } }
  const isRuledAnew = RULE.some((path) => path in rule)
  const until = Math.max(now.getTime(), near) + horizonOf(schedule)
  const to = new Date(until + 2 * Math.max(paceIn(facts.schedule), paceIn(schedule)))
  const { moved, gone, added } = dateMoves(
    dates(facts, now, to),
    dates(isRuledAnew ? begunAnew(after, now) : after, now, to),
    days * DAY
  )
  const isSeen = (date: string) => Date.parse(date) < until
  return {
    moved: moved.filter((each) => isSeen(each.from) || isSeen(each.to)).slice(0, MOST),
    gone: gone.filter(isSeen).slice(0, MOST),
    added: added.filter(isSeen).slice(0, MOST),
  }
}

/** How far apart two rhythms are, less than half an interval either way; 0 where it cannot be told. */
function daysBetween({ triggers: before }: Rule, { triggers: after }: Rule): number {
  const [old, now] = [before, after].map((each) => each?.find(({ type }) => type === 'calendar'))
  if (old?.type !== 'calendar' || now?.type !== 'calendar') return 0
  const pace = paceOf(now)!
  const days =
    old.day && now.day ? now.day - old.day : parseDay(now.anchor_date)! - parseDay(old.anchor_date)!
  return days - Math.round(days / pace) * pace
}

function horizonOf({ horizon }: Rule) {
  return roughDays(parseTimeSpan(horizon ?? 'P1Y')!) * DAY
}

/** So that a date at the end of the horizon finds the one behind it that it moves to. */
function paceIn(schedule: Schedule) {
  return (paceOfSchedule(schedule) ?? 1) * DAY
}

/** As `ScheduleTargets` does it when such a change is saved. */
function begunAnew(facts: TargetFacts, now: Date): TargetFacts {
  const begin = new Date(dayBegin(facts, now))
  return { ...facts, target: { ...facts.target, since: begin, settled_at: begin } }
}

/** Nobody has decided them yet: they are to come, or about to be raised. */
function dates(facts: TargetFacts, now: Date, to: Date): string[] {
  const decided = new Set(
    facts.rows.filter(({ state }) => state !== 'planned').map((row) => row.occurrence_key)
  )
  const isOpen = ({ key, state }: Occurrence) =>
    (state === 'planned' || state === 'raised') && !decided.has(key)
  const found = new TargetOccurrences(facts, now).between(new Date(dayBegin(facts, now)), to)
  return found.filter(isOpen).map((each) => each.due_at)
}

function dayBegin({ schedule, timeZone }: TargetFacts, now: Date): number {
  const zone = Zone.named(schedule.time_zone ?? timeZone)
  return zone.at(zone.dayOf(now.getTime()), 0)
}

function isPlain({ anchor, triggers }: Schedule) {
  return (
    (anchor ?? 'fixed') === 'fixed' && (triggers ?? []).every(({ type }) => type === 'calendar')
  )
}
