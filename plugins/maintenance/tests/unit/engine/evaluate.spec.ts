import { test } from '@japa/runner'
import fc from 'fast-check'
import { evaluate } from '#plugins/maintenance/engine/evaluate'
import type { ScheduleEvent } from '#plugins/maintenance/engine/history'
import type { Occurrence } from '#plugins/maintenance/engine/occurrence'
import type { CalendarTrigger, Schedule } from '#plugins/maintenance/engine/schedule'
import { holds, schedules } from './arbitraries.js'
import { daily, done, floating, meter, monthly, raised, read } from './cases/case.js'

const END = '2026-07-01T00:00:00.000Z'
const DAY = 86_400_000

function stand(schedule: Schedule, now: string, events: ScheduleEvent[] = []) {
  const { occurrences: found, next_check_at: next } = evaluate(schedule, { now, events })
  return {
    found: found.map(({ key, state }) => `${key} ${state}`),
    next: next?.slice(0, 16) ?? null,
  }
}

test.group('How a schedule stands', () => {
  test('what is to be raised, though it is due later, and when to look again', ({ assert }) => {
    const schedule = { ...monthly('2026-02-01'), lead_time: 'P7D' }
    assert.deepEqual(stand(schedule, '2026-01-20'), { found: [], next: '2026-01-25T09:00' })
    assert.deepEqual(stand(schedule, '2026-01-25T09:00:00Z'), {
      found: ['2026-02-01 raised'],
      next: '2026-02-22T09:00',
    })
  })

  test('a point that waits for an open task is looked at when it falls due', ({ assert }) => {
    const schedule = { ...monthly('2026-02-01'), lead_time: 'P7D' }
    const open = [raised('2026-01-25', '2026-02-01')]
    assert.deepEqual(stand(schedule, '2026-02-23', open), {
      found: ['2026-02-01 raised'],
      next: '2026-03-01T09:00',
    })
    assert.deepEqual(stand(schedule, '2026-03-01T09:00:00Z', open), {
      found: ['2026-02-01 raised', '2026-03-01 suppressed'],
      next: '2026-03-25T09:00',
    })
  })

  test('nothing to wait for but a reading, or the completion', ({ assert }) => {
    assert.deepEqual(stand(meter(500), '2026-02-01', [read(510, '2026-01-05')]), {
      found: ['hours:500 raised'],
      next: null,
    })
    const schedule = floating(daily('2026-01-01', 30))
    assert.deepEqual(stand(schedule, '2026-01-02'), { found: ['2026-01-01 raised'], next: null })
    assert.deepEqual(stand(schedule, '2026-01-06', [done('2026-01-05')]), {
      found: ['2026-01-01 completed'],
      next: '2026-02-04T09:00',
    })
  })
})

/** A job that looks when it was told to, keeps what it raised, and people who take their time. */
function run(schedule: Schedule, delays: number[]): Occurrence[] {
  const events: ScheduleEvent[] = []
  const known = new Set<string>()
  let open: { key: string; at: string }[] = []
  let now = '2025-11-01T00:00:00.000Z'
  for (;;) {
    const { occurrences: found, next_check_at: next } = evaluate(schedule, { now, events })
    for (const { key, state } of found) {
      if (state !== 'raised' || known.has(key)) continue
      events.push({ type: 'raised', at: now, occurrence_key: key })
      const delay = delays[known.size % delays.length] * DAY
      open.push({ key, at: new Date(Date.parse(now) + delay).toISOString() })
      known.add(key)
    }
    now = [...open.map(({ at }) => at), next ?? END].sort()[0]
    if (now >= END) return evaluate(schedule, { now: END, events }).occurrences
    for (const { key, at } of open)
      if (at === now) events.push({ type: 'completed', at, occurrence_key: key })
    open = open.filter(({ at }) => at !== now)
  }
}

test.group('A job that looks when it is told to', () => {
  const delays = fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 6 })
  /** Some thirty points each. */
  const frequent = schedules.map(({ triggers, ...schedule }): Schedule => {
    const [trigger] = triggers as [CalendarTrigger]
    const every = trigger.unit === 'day' ? 9 : 1
    return { ...schedule, triggers: [{ ...trigger, every, anchor_date: '2026-01-08' }] }
  })

  test('misses nothing, whatever people do', ({ assert }) => {
    holds(
      fc.property(frequent, delays, (schedule, taken) => {
        const missed = run(schedule, taken).filter(({ state }) => state === 'missed')
        assert.deepEqual(missed, [])
      })
    )
  })

  test('never has two tasks open, but where they stack', ({ assert }) => {
    holds(
      fc.property(frequent, delays, (schedule, taken) => {
        const open = run(schedule, taken).filter(({ state }) => state === 'raised')
        assert.isTrue(schedule.open_policy === 'stack' || open.length <= 1)
      })
    )
  })

  test('asked again with what it has raised, answers the same', ({ assert }) => {
    holds(
      fc.property(frequent, delays, (schedule, [days]) => {
        const now = new Date(Date.UTC(2026, 2, 1 + days)).toISOString()
        const first = evaluate(schedule, { now, events: [] })
        const events = first.occurrences
          .filter(({ state }) => state === 'raised')
          .map(({ key }): ScheduleEvent => ({ type: 'raised', at: now, occurrence_key: key }))
        const again = evaluate(schedule, { now, events })
        const states = ({ occurrences: all }: typeof first) =>
          all.map((each) => [each.key, each.state])
        assert.deepEqual(states(again), states(first))
      })
    )
  })
})
