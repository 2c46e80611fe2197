import { CalendarRule } from '#plugins/maintenance/engine/calendar_rule'
import { parseDay } from '#plugins/maintenance/engine/day'
import { DueDays } from '#plugins/maintenance/engine/due_days'
import { isMoment } from '#plugins/maintenance/engine/moment'
import {
  isAbsentOr,
  isSpan,
  isWhole,
  problemsOf,
  type Check,
  type Problems,
} from '#plugins/maintenance/engine/problems'
import type { CalendarTrigger, Schedule, Season } from '#plugins/maintenance/engine/schedule'
import { triggerProblems } from '#plugins/maintenance/engine/trigger_problems'
import { Zone } from '#plugins/maintenance/engine/zone'

const CHOICES = {
  combine: ['any', 'all'],
  anchor: ['fixed', 'floating'],
  open_policy: ['suppress', 'stack', 'replace'],
  holiday_policy: ['none', 'skip', 'before', 'after'],
} as const
const SPANS = ['lead_time', 'horizon', 'grace'] as const
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
/** Triggers of one schedule, and points that are looked at for one in season. */
const MOST_TRIGGERS = 20
const MOST_POINTS = 2_000

/** Why a schedule cannot be kept: its rules, and that it is for nothing at all. */
export function scheduleProblems(schedule: Schedule): Problems {
  const { targets, equipment_id: equipment } = schedule
  const hasTargets = Boolean(equipment || targets?.ids?.length || targets?.filter)
  const message = 'must name what is maintained: ids, a filter, or equipment_id'
  return { ...problemsOf([['targets', hasTargets, message]]), ...ruleProblems(schedule) }
}

/** Why no occurrences can be computed of a schedule. What this finds nothing wrong with, the engine takes. */
export function ruleProblems(schedule: Schedule): Problems {
  const triggers = listOf(schedule.triggers)
  const found: Problems = Object.assign(
    problemsOf([...whenChecks(schedule), ...choiceChecks(schedule), ...endChecks(schedule)]),
    ...listOf(schedule.seasons).map(seasonProblems),
    ...triggers.map((trigger, index) => triggerProblems(trigger, `triggers.${index}`))
  )
  return Object.keys(found).length ? found : problemsOf(emptyChecks(schedule, triggers))
}

function whenChecks(schedule: Schedule): Check[] {
  const { triggers, frequency_days: days, time_zone: zone, local_time: time } = schedule
  const hasTriggers = Boolean(triggers?.length)
  const isPresent = days !== null && days !== undefined
  return [
    ['triggers', hasTriggers || isPresent, 'must have at least one trigger, or use frequency_days'],
    ['triggers', isAbsentOr(triggers, Array.isArray), 'must be a list'],
    ['triggers', (triggers?.length ?? 0) <= MOST_TRIGGERS, `must be ${MOST_TRIGGERS} at most`],
    ['frequency_days', !hasTriggers || !isPresent, 'must be left out where there are triggers'],
    [
      'frequency_days',
      isAbsentOr(days, (value) => isWhole(value, 1, 10_000)),
      'must be a whole number from 1 to 10000',
    ],
    [
      'time_zone',
      isAbsentOr(zone, (name) => typeof name === 'string' && Zone.exists(name)),
      'must be the name of a time zone like Europe/Berlin',
    ],
    ['local_time', isAbsentOr(time, (text) => TIME.test(text)), 'must be a time like 09:00'],
  ]
}

function choiceChecks(schedule: Schedule): Check[] {
  const choices = Object.entries(CHOICES).map(([field, known]): Check => {
    const value = schedule[field as keyof typeof CHOICES]
    const isKnown = isAbsentOr(value, (word) => (known as readonly string[]).includes(word))
    return [field, isKnown, `must be one of ${known.join(', ')}`]
  })
  const spans = SPANS.map((field): Check => {
    return [field, isAbsentOr(schedule[field], isSpan), 'must be an ISO 8601 duration like P3D']
  })
  return [...choices, ...spans]
}

function endChecks(schedule: Schedule): Check[] {
  const { skip_every: every, count, until, rank, seasons } = schedule
  return [
    [
      'skip_every',
      isAbsentOr(every, (value) => isWhole(value, 2, 10_000)),
      'must be a whole number from 2 on: 1 would leave out everything',
    ],
    [
      'count',
      isAbsentOr(count, (value) => isWhole(value, 1, 100_000)),
      'must be a whole number from 1 to 100000',
    ],
    [
      'until',
      isAbsentOr(until, isMoment),
      'must be a day like 2027-12-31, or a time with its zone',
    ],
    ['until', !until || !count, 'and count exclude each other: keep one of them'],
    ['seasons', isAbsentOr(seasons, Array.isArray), 'must be a list'],
    ['rank', isAbsentOr(rank, (value) => Number.isInteger(value)), 'must be a whole number'],
  ]
}

/** An empty list for what is none: the one that asks is told so by its own check. */
function listOf<Entry>(value: Entry[] | null | undefined): Entry[] {
  return Array.isArray(value) ? value : []
}

function seasonProblems(season: Season, index: number): Problems {
  const { from, to } = season ?? {}
  // A leap year: a season may begin or end on 29 February.
  const isDay = (text: unknown) => parseDay(`2028-${String(text)}`) !== undefined
  const message = 'must be a month and a day like 04-01'
  return problemsOf(
    [
      ['from', isDay(from), message],
      ['to', isDay(to), message],
    ],
    `seasons.${index}`
  )
}

/** Rules that are right by themselves and leave nothing together. */
function emptyChecks(
  { until, seasons, anchor }: Schedule,
  triggers: Schedule['triggers']
): Check[] {
  const calendars = (triggers ?? []).filter((each) => each.type === 'calendar')
  const first = calendars.map((each) => each.anchor_date).sort()[0]
  const isOver = Boolean(until && first) && until!.slice(0, 10) < first
  const days = new DueDays(new Set(), 'none', seasons ?? [])
  const isNever = anchor !== 'floating' && calendars.some((each) => !comesWithin(days, each))
  return [
    ['until', !isOver, 'must not be before the first anchor_date'],
    ['seasons', !isNever, 'must have a day on which each calendar trigger falls due'],
  ]
}

function comesWithin(days: DueDays, trigger: CalendarTrigger): boolean {
  const rule = new CalendarRule(trigger)
  let looked = 0
  for (const { day } of rule.from(rule.anchor)) {
    if (days.isInSeason(day)) return true
    if (++looked > MOST_POINTS) return false
  }
  return false
}
