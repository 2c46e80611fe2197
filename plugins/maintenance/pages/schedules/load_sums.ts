import type { MonthLoad, Simulation } from '../components/schedule_types'

/** How far a schedule is simulated. */
export const MONTHS = 24

/**
 * The load of every piece together, month by month from a day on; months without work are there too. Two years that
 * begin within a month end within one.
 */
export function wholeLoad({ load, targets }: Simulation, first: string) {
  const months = first.endsWith('-01') ? MONTHS : MONTHS + 1
  const known = new Map(load.map((each) => [each.month, each]))
  return Array.from({ length: months }, (_, at): MonthLoad => {
    const month = monthAfter(first, at)
    const { count = 0, hours = 0, parts = 0 } = known.get(month) ?? {}
    return { month, count: count * targets, hours: hours * targets, parts: parts * targets }
  })
}

function monthAfter(first: string, months: number) {
  const [year, month] = first.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7)
}

/** Tasks a year and hours a month, on average over what was simulated. */
export function averages(load: MonthLoad[]) {
  const sum = (key: 'count' | 'hours') => load.reduce((all, each) => all + each[key], 0)
  return {
    tasks: Math.round((sum('count') / MONTHS) * 12),
    hours: Math.round((sum('hours') / MONTHS) * 10) / 10,
  }
}
