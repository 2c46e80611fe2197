import { test } from '@japa/runner'
import fc from 'fast-check'
import { ConditionWatch } from '#plugins/maintenance/engine/condition_watch'
import type { ScheduleEvent } from '#plugins/maintenance/engine/history'
import { occurrences } from '#plugins/maintenance/engine/occurrences'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { holds } from './arbitraries.js'

const WHOLE = { from: '2025-01-01', to: '2030-01-01', now: '2029-12-01' }
const DAY = 86_400_000

/** A counter's readings, a day apart and in the order of time. */
const counters = fc
  .array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 20 })
  .map((steps) => {
    let value = 0
    return steps.map((step, day): ScheduleEvent => {
      value += step
      const at = new Date(Date.UTC(2026, 0, 1) + day * DAY).toISOString()
      return { type: 'reading', meter: 'hours', value, at }
    })
  })
const grids = fc.record({
  every: fc.integer({ min: 50, max: 900 }),
  anchor: fc.integer({ min: 0, max: 500 }),
})
const policies = fc.constantFrom('suppress' as const, 'stack' as const, 'replace' as const)

const meter = (every: number, anchor: number): Schedule => ({
  triggers: [{ type: 'meter', meter: 'hours', every, anchor_value: anchor }],
})

test.group('Properties of meters', () => {
  test('fixed: each threshold up to the last reading is met once, by the first reading at it', ({
    assert,
  }) => {
    holds(
      fc.property(counters, grids, policies, (events, { every, anchor }, policy) => {
        const schedule = { ...meter(every, anchor), open_policy: policy }
        const found = occurrences(schedule, { ...WHOLE, events })
        const readings = events as Extract<ScheduleEvent, { type: 'reading' }>[]
        const expected: [string, string][] = []
        for (let value = anchor + every; value <= readings.at(-1)!.value; value += every)
          expected.push([`hours:${value}`, readings.find((each) => each.value >= value)!.at])
        assert.sameDeepMembers(
          found.map(({ key, due_at: due }) => [key, due]),
          expected
        )
        assert.isTrue(found.every(({ state }) => state !== 'missed' && state !== 'planned'))
      })
    )
  })

  test('readings that come late come to the same', ({ assert }) => {
    const late = counters.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))
    )
    holds(
      fc.property(late, grids, ([events, other], { every, anchor }) => {
        const answer = (all: ScheduleEvent[]) =>
          occurrences(meter(every, anchor), { ...WHOLE, events: all })
        assert.deepEqual(answer(other), answer(events))
      })
    )
  })

  test('a counter that rolls over raises what one with more digits raises', ({ assert }) => {
    holds(
      fc.property(counters, grids, (events, { every, anchor }) => {
        const shown = events.map((each) =>
          each.type === 'reading' ? { ...each, value: each.value % 2_000 } : each
        )
        const meters = { hours: { rollover: 2_000 } }
        const schedule = meter(every, anchor)
        const due = (all: ScheduleEvent[], facts = {}) =>
          occurrences(schedule, { ...WHOLE, events: all, ...facts }).map((each) => [
            each.key,
            each.due_at,
            each.state,
          ])
        // A step of more than half a round cannot be told from a step back.
        assert.deepEqual(due(shown, { meters }), due(events))
      })
    )
  })

  test('a condition fires on edges alone, and a hysteresis never makes it fire more often', ({
    assert,
  }) => {
    const values = fc.array(fc.integer({ min: 60, max: 100 }), { maxLength: 40 })
    holds(
      fc.property(values, fc.integer({ min: 0, max: 15 }), (all, hysteresis) => {
        const fired = (band: number) => {
          const watch = new ConditionWatch({
            type: 'condition',
            meter: 'temp',
            op: '>',
            value: 80,
            hysteresis: band,
          })
          return all.filter((value, at) => watch.read(value, at)).length
        }
        const edges = all.filter((value, at) => value > 80 && !(all[at - 1] > 80)).length
        assert.equal(fired(0), edges)
        assert.isAtMost(fired(hysteresis), edges)
      })
    )
  })
})
