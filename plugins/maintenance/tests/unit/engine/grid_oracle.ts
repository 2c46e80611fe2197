import { DateTime } from 'luxon'
import type { CalendarTrigger } from '#plugins/maintenance/engine/schedule'

/** Is a day on the grid? Asked of each day by itself, with another library and no arithmetic of the engine's. */
export function isOnGrid(trigger: CalendarTrigger): (day: DateTime) => boolean {
  const anchor = DateTime.fromISO(trigger.anchor_date, { zone: 'utc' })
  const { every, unit } = trigger
  if (unit === 'day') return (day) => day >= anchor && day.diff(anchor, 'days').days % every === 0
  if (unit === 'week') return (day) => day >= anchor && isInWeek(trigger, anchor, day)
  return (day) => day >= anchor && isInMonth(trigger, anchor, day)
}

function isInWeek({ every, weekdays }: CalendarTrigger, anchor: DateTime, day: DateTime) {
  const weeks = day.startOf('week').diff(anchor.startOf('week'), 'weeks').weeks
  return weeks % every === 0 && (weekdays ?? [anchor.weekday]).includes(day.weekday)
}

function isInMonth(trigger: CalendarTrigger, anchor: DateTime, day: DateTime) {
  const { every, unit, nth } = trigger
  const months = (day.year - anchor.year) * 12 + day.month - anchor.month
  if (months % (unit === 'year' ? every * 12 : every) !== 0) return false
  if (nth) return isNth(day, nth)
  return day.day === Math.min(trigger.day ?? anchor.day, day.daysInMonth!)
}

function isNth(day: DateTime, { week, weekday }: { week: number; weekday: number }) {
  if (day.weekday !== weekday) return false
  return week === -1 ? day.day + 7 > day.daysInMonth! : Math.ceil(day.day / 7) === week
}

export function* daysBetween(from: string, to: string) {
  const end = DateTime.fromISO(to, { zone: 'utc' })
  const first = DateTime.fromISO(from, { zone: 'utc' })
  for (let day = first; day < end; day = day.plus({ days: 1 })) yield day
}
