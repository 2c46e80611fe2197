import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import type { ScheduleEvent } from '#plugins/maintenance/engine/history'
import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import { occurrences } from '#plugins/maintenance/engine/occurrences'
import { completions, dates, holds, moments, schedules } from './arbitraries.js'

const WHOLE = { from: '2025-01-01', to: '2030-01-01' }
const spans = fc.tuple(moments, moments).map((both) => both.sort())
const keysIn = (found: Occurrence[], ...states: Occurrence['state'][]) =>
  found.filter(({ state }) => states.includes(state)).map(({ key }) => key)

test.group('Properties of states', () => {
  test('what should be there by now has a fate, what comes later is planned', ({ assert }) => {
    holds(
      fc.property(schedules, moments, (schedule, now) => {
        for (const { raise_at: raise, state } of occurrences(schedule, { ...WHOLE, now }))
          assert.equal(state === 'planned', raise > now)
      })
    )
  })

  test('without an event one at most is raised: the latest; all before it are missed', ({
    assert,
  }) => {
    holds(
      fc.property(schedules, moments, (schedule, now) => {
        const found = occurrences(schedule, { ...WHOLE, now })
        const past = found.filter(({ state }) => state !== 'planned').map(({ state }) => state)
        assert.deepEqual(
          past,
          past.map((_, index) => (index === past.length - 1 ? 'raised' : 'missed'))
        )
      })
    )
  })

  test('time passes one way: what was missed stays missed, what was done stays done', ({
    assert,
  }) => {
    holds(
      fc.property(schedules, completions, spans, (schedule, events, [earlier, later]) => {
        const seen = events.filter(({ at }) => at <= earlier)
        const before = occurrences(schedule, { ...WHOLE, now: earlier, events: seen })
        const after = occurrences(schedule, { ...WHOLE, now: later, events: seen })
        for (const state of ['missed', 'completed', 'suppressed'] as const)
          assert.includeMembers(keysIn(after, state), keysIn(before, state))
      })
    )
  })

  test('each completion closes one occurrence at most, and never one that is yet to be raised', ({
    assert,
  }) => {
    holds(
      fc.property(schedules, completions, moments, (schedule, events, now) => {
        const found = occurrences(schedule, { ...WHOLE, now, events })
        const done = found.filter(({ state }) => state === 'completed')
        assert.isAtMost(done.length, events.length)
        const latest =
          events
            .map(({ at }) => at)
            .sort()
            .at(-1) ?? ''
        assert.isTrue(done.every(({ raise_at: raise }) => raise <= latest))
      })
    )
  })

  test('the order in which events were recorded makes no difference', ({ assert }) => {
    const shuffled = completions.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))
    )
    holds(
      fc.property(schedules, shuffled, moments, (schedule, [events, other], now) => {
        assert.deepEqual(
          occurrences(schedule, { ...WHOLE, now, events: other }),
          occurrences(schedule, { ...WHOLE, now, events })
        )
      })
    )
  })

  test('floating: the next is an interval after the local day of the completion', ({ assert }) => {
    const work = fc.record({ anchor: dates, at: moments, every: fc.integer({ min: 1, max: 400 }) })
    const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland')
    const units = fc.constantFrom('day' as const, 'month' as const)
    holds(
      fc.property(work, zones, units, ({ anchor, at, every }, zone, unit) => {
        fc.pre(unit === 'day' || every <= 24)
        const trigger = { type: 'calendar' as const, every, unit, anchor_date: anchor }
        const schedule = { triggers: [trigger], anchor: 'floating' as const, time_zone: zone }
        const events: ScheduleEvent[] = [{ type: 'completed', at }]
        const [next] = occurrences(schedule, {
          from: at,
          to: '2034-01-01',
          now: at,
          events,
        }).filter(({ state }) => state === 'planned')
        const day = DateTime.fromISO(at, { zone })
        assert.equal(next.key, day.plus({ [unit]: every }).toISODate())
      })
    )
  })

  test('pausing and resuming at once changes nothing, and a pause hides what falls due in it', ({
    assert,
  }) => {
    holds(
      fc.property(schedules, spans, moments, (schedule, [start, end], now) => {
        const after = (...events: ScheduleEvent[]) =>
          occurrences(schedule, { ...WHOLE, now, events })
        const none = after({ type: 'paused', at: start }, { type: 'resumed', at: start })
        assert.deepEqual(none, after())
        const hidden = after({ type: 'paused', at: start }, { type: 'resumed', at: end })
        const isHidden = ({ due_at: due, raise_at: raise }: Occurrence) =>
          due >= start && due < end && raise >= start
        assert.deepEqual(
          hidden.map(({ key }) => key),
          after().flatMap((each) => (isHidden(each) ? [] : [each.key]))
        )
      })
    )
  })
})
