import type { Schedule, Trigger } from '#plugins/maintenance/engine/schedule'

const DAYS = { day: 1, week: 7, month: 30.44, year: 365.25 }

/** Roughly how many days lie between two occurrences of a trigger; null where no calendar says so. */
export function paceOf(trigger: Trigger | undefined): number | null {
  if (trigger?.type !== 'calendar') return null
  const { every, unit, weekdays } = trigger
  return (every * DAYS[unit]) / (unit === 'week' && weekdays?.length ? weekdays.length : 1)
}

/** The same for a schedule: of its triggers the one that comes most often. */
export function paceOfSchedule({ triggers }: Schedule): number | null {
  const paces = (triggers ?? []).map(paceOf).filter((pace) => pace !== null)
  return paces.length ? Math.min(...paces) : null
}
