import fc from 'fast-check'
import type { ScheduleEvent } from '#plugins/maintenance/engine/history'
import type { CalendarTrigger, Schedule } from '#plugins/maintenance/engine/schedule'

/** The same cases in every run; `PROPERTY_RUNS=20000` looks at more, `PROPERTY_SEED=7` at others. */
export function holds<Values>(property: fc.IRawProperty<Values>) {
  fc.assert(property, {
    seed: Number(process.env.PROPERTY_SEED ?? 20261127),
    numRuns: Number(process.env.PROPERTY_RUNS ?? 100),
  })
}

/** Clocks that change by an hour, by half of one, at midnight, in the other half of the world, and never. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Pacific/Auckland',
  'Asia/Kolkata',
]

const date = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10)

/** Days of 2026 to 2029: leap days, years of 53 weeks and all changes of the clock. */
export const dates = fc.integer({ min: 0, max: 1_300 }).map(date)

const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 })
const nth = fc.record({
  // Fifth weekdays are the ones that can be missing.
  week: fc.constantFrom(1, 2, 4, 5, 5, -1),
  weekday: fc.integer({ min: 1, max: 7 }),
})
const every = (max: number) => fc.integer({ min: 1, max })
const type = fc.constant('calendar' as const)
const unit = <Unit extends CalendarTrigger['unit']>(name: Unit) => fc.constant(name)

export const calendarTriggers: fc.Arbitrary<CalendarTrigger> = fc.oneof(
  fc.record({ type, unit: unit('day'), every: every(60), anchor_date: dates }),
  fc.record({ type, unit: unit('week'), every: every(6), anchor_date: dates }),
  fc.record({ type, unit: unit('week'), every: every(6), anchor_date: dates, weekdays }),
  fc.record({ type, unit: unit('month'), every: every(14), anchor_date: dates }),
  fc.record({ type, unit: unit('month'), every: every(14), anchor_date: dates, day: every(31) }),
  {
    weight: 2,
    arbitrary: fc.record({ type, unit: unit('month'), every: every(6), anchor_date: dates, nth }),
  },
  fc.record({ type, unit: unit('year'), every: every(3), anchor_date: dates })
)

const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)

/** Fixed schedules of one calendar trigger. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  triggers: fc.tuple(calendarTriggers),
  time_zone: fc.constantFrom(...ZONES),
  local_time: times,
  lead_time: fc.constantFrom('P0D', 'P3D', 'PT36H', 'P1M'),
  open_policy: fc.constantFrom('suppress' as const, 'stack' as const, 'replace' as const),
})

/** Moments of the same years as the dates, to the minute. */
export const moments = fc
  .integer({ min: 0, max: 1_300 * 1_440 })
  .map((minute) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString())

/** Work reported without saying for what, each at a time of its own. */
export const completions: fc.Arbitrary<ScheduleEvent[]> = fc
  .uniqueArray(moments, { maxLength: 12 })
  .map((all) => all.map((at) => ({ type: 'completed', at })))

/** A year and a half to look at. */
export const WINDOW = { from: '2026-09-01', to: '2028-04-01' }
