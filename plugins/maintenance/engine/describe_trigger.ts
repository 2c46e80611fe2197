import type {
  CalendarTrigger,
  ConditionTrigger,
  NthWeekday,
  Trigger,
} from '#plugins/maintenance/engine/schedule'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const ORDINALS: Record<number, string> = {
  [-1]: 'last',
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
}
const WORDS: Partial<Record<ConditionTrigger['op'], string>> = {
  increases_by: 'rises by at least',
  decreases_by: 'falls by at least',
  between: 'is between',
}

/** A trigger in English, as a part of a sentence: `every 2 weeks on Monday and Thursday, from 2026-01-05`. */
export function describeTrigger(trigger: Trigger, isFloating: boolean): string {
  if (trigger.type === 'calendar') {
    const start = isFloating ? 'after each completion' : `from ${trigger.anchor_date}`
    return `${interval(trigger)}${daysOf(trigger)}, ${start}`
  }
  if (trigger.type === 'condition') return condition(trigger)
  const start = isFloating ? 'after each completion' : `from ${trigger.anchor_value ?? 0}`
  return `every ${trigger.every} of the meter ${trigger.meter}, ${start}`
}

function interval({ every, unit }: CalendarTrigger) {
  return every === 1 ? `every ${unit}` : `every ${every} ${unit}s`
}

function daysOf({ weekdays, day, nth }: CalendarTrigger) {
  if (weekdays?.length) return ` on ${list(weekdays.map((each) => WEEKDAYS[each - 1]))}`
  if (nth) return ` on ${nthText(nth)}`
  return day ? ` on day ${day}` : ''
}

function nthText({ week, weekday }: NthWeekday) {
  return `the ${ORDINALS[week]} ${WEEKDAYS[weekday - 1]}`
}

function condition({ meter, op, value, upper }: ConditionTrigger) {
  const range = op === 'between' ? `${value} and ${upper}` : value
  return `when ${meter} ${WORDS[op] ?? `is ${op}`} ${range}`
}

function list(words: string[]) {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : words[0]
}
