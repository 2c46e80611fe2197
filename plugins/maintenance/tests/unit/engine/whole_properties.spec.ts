import { test } from '@japa/runner'
import fc from 'fast-check'
import { becauseText } from '#plugins/maintenance/engine/because'
import type { History, ScheduleEvent } from '#plugins/maintenance/engine/history'
import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import { occurrences } from '#plugins/maintenance/engine/occurrences'
import type { Schedule, Season, Trigger } from '#plugins/maintenance/engine/schedule'
import { simulationProblems } from '#plugins/maintenance/engine/simulation_problems'
import { waitingText } from '#plugins/maintenance/engine/waiting'
import { whyNothingRaised } from '#plugins/maintenance/engine/why_nothing_raised'
import { calendarTriggers, dates, holds, moments, schedules } from './arbitraries.js'

const whole = (min: number, max: number) => fc.integer({ min, max })
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 })

const meters = fc.record({
  type: fc.constant('meter' as const),
  meter: fc.constant('hours'),
  every: whole(20, 900),
})
const conditions = fc.record({
  type: fc.constant('condition' as const),
  meter: fc.constant('hours'),
  op: fc.constantFrom('>' as const, '<' as const, 'increases_by' as const),
  value: whole(1, 900),
  hysteresis: maybe(whole(0, 50)),
  debounce_readings: maybe(whole(1, 3)),
})
const triggers: fc.Arbitrary<Trigger[]> = fc.array(
  fc.oneof({ weight: 3, arbitrary: calendarTriggers }, meters, conditions),
  { minLength: 1, maxLength: 3 }
)
const STATES = new Set<Occurrence['state']>([
  'planned',
  'raised',
  'completed',
  'missed',
  'skipped',
  'covered',
  'suppressed',
])
const seasons: fc.Arbitrary<Season[]> = fc.constantFrom(
  [{ from: '03-01', to: '11-15' }],
  [{ from: '10-01', to: '06-30' }]
)

/** Everything a schedule can say, at once. */
const anything: fc.Arbitrary<Schedule> = fc
  .tuple(
    schedules,
    fc.record({
      triggers,
      combine: fc.constantFrom('any' as const, 'all' as const),
      anchor: fc.constantFrom('fixed' as const, 'floating' as const),
      holiday_policy: fc.constantFrom(...(['none', 'skip', 'before', 'after'] as const)),
      seasons: maybe(seasons),
      skip_every: maybe(whole(2, 5)),
      until: maybe(dates),
      grace: maybe(fc.constant('P2D')),
    })
  )
  .map(([one, other]) => ({ ...one, ...other }))

const key = fc.oneof(dates, fc.constantFrom('hours:100', 'hours:500'))
const events: fc.Arbitrary<ScheduleEvent[]> = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constant('reading' as const),
      meter: fc.constant('hours'),
      value: whole(0, 3_000),
      at: moments,
    }),
    fc.record({
      type: fc.constant('completed' as const),
      at: moments,
      reading: maybe(whole(0, 3_000)),
    }),
    fc.record({ type: fc.constant('completed' as const), at: moments, occurrence_key: key }),
    fc.record({ type: fc.constant('raised' as const), at: moments, occurrence_key: key }),
    fc.record({
      type: fc.constant('skipped' as const),
      at: moments,
      occurrence_key: key,
      reason: fc.constant('No access'),
    }),
    fc.record({
      type: fc.constant('rescheduled' as const),
      at: moments,
      occurrence_key: key,
      due_at: moments,
    }),
    fc.record({ type: fc.constantFrom('paused' as const, 'resumed' as const), at: moments })
  ) as fc.Arbitrary<ScheduleEvent>,
  { maxLength: 14 }
)
const histories: fc.Arbitrary<History> = fc.record({
  from: fc.constant('2026-01-01'),
  to: fc.constant('2030-01-01'),
  now: moments,
  events,
  holidays: fc.uniqueArray(dates, { maxLength: 40 }),
  forecast_readings: maybe(whole(2, 5)),
})
const possible = fc
  .tuple(anything, histories)
  .filter(([schedule, history]) => !Object.keys(simulationProblems(schedule, history)).length)

function isTold({ because, state, raise_at: raise, due_at: due }: Occurrence) {
  return STATES.has(state) && raise <= due && /^[A-Z][^{}]+\.?$/.test(becauseText(because))
}

test.group('Properties of any schedule with any history', () => {
  test('it is answered: each key once, in the order of time, with a state and a reason', ({
    assert,
  }) => {
    holds(
      fc.property(possible, ([schedule, history]) => {
        const found = occurrences(schedule, history)
        assert.lengthOf(new Set(found.map((each) => each.key)), found.length)
        const dues = found.map(({ due_at: due }) => due)
        assert.deepEqual(dues, dues.toSorted())
        assert.deepEqual(
          found.filter((each) => !isTold(each)),
          []
        )
        const waiting = whyNothingRaised(schedule, history).map(waitingText)
        assert.deepEqual(
          waiting.filter((text) => !/^[A-Z0-9][^{}]+\.$/.test(text)),
          []
        )
      })
    )
  })

  test('two windows side by side answer what the whole one does', ({ assert }) => {
    holds(
      fc.property(possible, dates, ([schedule, history], middle) => {
        assert.deepEqual(
          [
            ...occurrences(schedule, { ...history, to: middle }),
            ...occurrences(schedule, { ...history, from: middle }),
          ],
          occurrences(schedule, history)
        )
      })
    )
  })

  test('what a reading makes due is never missed', ({ assert }) => {
    holds(
      fc.property(possible, ([schedule, history]) => {
        const missed = occurrences(schedule, history).filter(({ state }) => state === 'missed')
        assert.isFalse(schedule.combine === 'any' && missed.some((each) => /^hours/.test(each.key)))
      })
    )
  })

  test('a count ends it, wherever the window lies', ({ assert }) => {
    const unkeyed = possible.map(([schedule, history]): [Schedule, History] => [
      { ...schedule, until: undefined },
      { ...history, events: history.events!.filter((each) => !('occurrence_key' in each)) },
    ])
    holds(
      fc.property(unkeyed, whole(1, 6), ([schedule, history], count) => {
        const found = occurrences({ ...schedule, count }, { ...history, from: '2000-01-01' })
        assert.isAtMost(found.length, count)
      })
    )
  })
})
