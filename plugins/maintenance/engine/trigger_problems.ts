import { CalendarRule } from '#plugins/maintenance/engine/calendar_rule'
import { parseDay } from '#plugins/maintenance/engine/day'
import { GREATEST_VALUE } from '#plugins/maintenance/engine/event_problems'
import {
  isAbsentOr,
  isSpan,
  isWhole,
  problemsOf,
  type Check,
  type Problems,
} from '#plugins/maintenance/engine/problems'
import type {
  CalendarTrigger,
  ConditionTrigger,
  MeterTrigger,
  Trigger,
} from '#plugins/maintenance/engine/schedule'

const UNITS = ['day', 'week', 'month', 'year']
const OPERATORS = ['>', '>=', '<', '<=', '=', '!=', 'between', 'increases_by', 'decreases_by']
/** Closer thresholds of a meter are none. */
const LEAST_STEP = 0.001
const FIRST_YEAR = '1900-01-01'

/** What is wrong with one trigger; `path` is where it stands. */
export function triggerProblems(trigger: Trigger, path: string): Problems {
  if (trigger?.type === 'calendar') return calendarProblems(trigger, path)
  if (trigger?.type === 'meter') return problemsOf(meterChecks(trigger), path)
  if (trigger?.type === 'condition') return problemsOf(conditionChecks(trigger), path)
  return problemsOf([['type', false, 'must be calendar, meter or condition']], path)
}

function calendarProblems(trigger: CalendarTrigger, path: string): Problems {
  const found = problemsOf([...gridChecks(trigger), ...dayChecks(trigger)], path)
  if (Object.keys(found).length) return found
  const rule = new CalendarRule(trigger)
  const exists = !rule.from(rule.anchor).next().done
  return problemsOf([['nth', exists, 'never comes: choose another week or interval']], path)
}

function gridChecks({ every, unit, anchor_date: anchor }: CalendarTrigger): Check[] {
  const isDate = typeof anchor === 'string' && parseDay(anchor) !== undefined
  return [
    ['every', isWhole(every, 1, 10_000), 'must be a whole number from 1 to 10000'],
    ['unit', UNITS.includes(unit), 'must be day, week, month or year'],
    ['anchor_date', isDate, 'must be the day to count from, like 2026-01-31'],
    ['anchor_date', !isDate || anchor >= FIRST_YEAR, `must be ${FIRST_YEAR} or later`],
  ]
}

function dayChecks({ unit, weekdays, day, nth }: CalendarTrigger): Check[] {
  const hasMonths = unit === 'month' || unit === 'year'
  const isWeekday = (value: number) => isWhole(value, 1, 7)
  const isNth = (value: { week: number; weekday: number }) =>
    (isWhole(value.week, 1, 5) || value.week === -1) && isWeekday(value.weekday)
  return [
    ['weekdays', !weekdays || unit === 'week', 'belongs to weeks: use unit week, or nth'],
    [
      'weekdays',
      isAbsentOr(
        weekdays,
        (list) => Array.isArray(list) && list.length > 0 && list.every(isWeekday)
      ),
      'must be a list of 1 (Monday) to 7 (Sunday)',
    ],
    ['day', isAbsentOr(day, (value) => isWhole(value, 1, 31)), 'must be a day from 1 to 31'],
    ['day', isAbsentOr(day, () => hasMonths), 'belongs to months and years: leave it out'],
    ['day', !day || !nth, 'and nth exclude each other: keep one of them'],
    [
      'nth',
      isAbsentOr(nth, isNth),
      'must have a week of 1 to 5, or -1 for the last, and a weekday of 1 (Monday) to 7',
    ],
    ['nth', isAbsentOr(nth, () => hasMonths), 'belongs to months and years: use weekdays'],
  ]
}

function meterChecks({ meter, every, anchor_value: anchor }: MeterTrigger): Check[] {
  return [
    nameCheck(meter),
    ['every', isNumber(every) && every >= LEAST_STEP, `must be ${LEAST_STEP} or greater`],
    ['anchor_value', isAbsentOr(anchor, isNumber), 'must be a number'],
  ]
}

function conditionChecks(trigger: ConditionTrigger): Check[] {
  const { meter, op, value, upper, hysteresis } = trigger
  const isChange = op === 'increases_by' || op === 'decreases_by'
  const isRange = op === 'between'
  return [
    nameCheck(meter),
    ['op', OPERATORS.includes(op), `must be one of ${OPERATORS.join(' ')}`],
    ['value', isNumber(value), 'must be a number'],
    ['value', !isChange || value > 0, 'must be greater than 0: it is the size of a change'],
    ['upper', !isRange || isNumber(upper), 'must be the upper end of between'],
    ['upper', isRange || isAbsentOr(upper, () => false), 'belongs to between: leave it out'],
    ['upper', !isRange || !(upper! < value), 'must not be below value'],
    [
      'hysteresis',
      isAbsentOr(hysteresis, (band) => Number.isFinite(band) && band >= 0),
      'must be 0 or greater',
    ],
    ...debounceChecks(trigger),
  ]
}

function debounceChecks({ debounce_readings: readings, debounce_time: time }: ConditionTrigger) {
  const isCount = isAbsentOr(readings, (count) => isWhole(count, 1, 1_000))
  return [
    ['debounce_readings', isCount, 'must be a whole number from 1 to 1000'],
    ['debounce_time', isAbsentOr(time, isSpan), 'must be an ISO 8601 duration like PT30M'],
  ] satisfies Check[]
}

function nameCheck(meter: unknown): Check {
  return ['meter', typeof meter === 'string' && meter.length > 0, 'must be the key of a meter']
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value) && Math.abs(value as number) <= GREATEST_VALUE
}
