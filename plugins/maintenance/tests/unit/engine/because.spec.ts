import { test } from '@japa/runner'
import { becauseText } from '#plugins/maintenance/engine/because'
import { occurrences } from '#plugins/maintenance/engine/occurrences'
import { simulate } from '#plugins/maintenance/engine/simulate'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { daily, done, meter, monthly, paused, read, skipped } from './cases/case.js'

const WINDOW = { from: '2026-01-01', to: '2026-04-15' }
const reasons = (schedule: Schedule, history: object) =>
  simulate(schedule, { ...WINDOW, ...history }).occurrences.map(({ because }) => because)

test.group('Why an occurrence is what it is', () => {
  test('late, open before and planned', ({ assert }) => {
    assert.deepEqual(
      reasons(daily('2026-01-01', 30), { now: '2026-02-15', events: [done('2026-02-10')] }),
      [
        'Completed on 2026-02-10 12:00, 40 days after it was due on 2026-01-01 09:00.',
        'Suppressed: the task of 2026-01-01 was still open on 2026-01-31 09:00.',
        'Planned for 2026-03-02 09:00: every 30 days, from 2026-01-01.',
        'Planned for 2026-04-01 09:00: every 30 days, from 2026-01-01.',
      ]
    )
  })

  test('in time all day, and until the day on which the grace ends', ({ assert }) => {
    const codes = (at: string, grace?: string) => {
      const events = [done(at, '2026-01-01')]
      const schedule = { ...monthly('2026-01-01'), grace }
      return occurrences(schedule, { ...WINDOW, now: '2026-01-20', events })[0].because.code
    }
    assert.equal(codes('2025-12-31T23:00:00Z'), 'completed_early')
    assert.equal(codes('2026-01-01T23:59:00Z'), 'completed_on_time')
    assert.equal(codes('2026-01-02T00:00:00Z'), 'completed_late')
    assert.equal(codes('2026-01-02T00:00:00Z', 'P1D'), 'completed_on_time')
    assert.equal(codes('2026-01-03T00:00:00Z', 'P1D'), 'completed_late')
    assert.equal(codes('2026-01-02T08:00:00Z', 'PT12H'), 'completed_late')
    assert.equal(codes('2026-01-02T08:00:00Z', 'PT15H'), 'completed_on_time')
  })

  test('an outage, one day early, and a reason that somebody gave', ({ assert }) => {
    assert.deepEqual(
      reasons(monthly('2026-01-01'), {
        now: '2026-03-10',
        events: [done('2025-12-31', '2026-01-01'), skipped('2026-01-10', '2026-04-01')],
      }),
      [
        'Completed on 2025-12-31 12:00, 1 day before it was due on 2026-01-01 09:00.',
        'Missed: nothing raised it in time, and 2026-03-01 came after it.',
        'Raised after an outage, as the latest due; 1 before it missed (every month, from 2026-01-01).',
        'Skipped on 2026-01-10 12:00: No access',
      ]
    )
  })

  test('a reading that crossed, and one that met a condition', ({ assert }) => {
    const temp = { type: 'condition' as const, meter: 'temp', op: '>' as const, value: 80 }
    assert.deepEqual(
      reasons(meter(500), { now: '2026-03-01', events: [read(510, '2026-01-05')] }),
      ['Raised: a reading of 510 reached 500 (every 500 of the meter hours, from 0).']
    )
    assert.deepEqual(
      reasons(
        { triggers: [temp] },
        { now: '2026-03-01', events: [read(85.5, '2026-01-05', 'temp')] }
      ),
      ['Raised: a reading of 85.5 met the condition (when temp is > 80).']
    )
  })

  test('moved past a holiday, it says from where', ({ assert }) => {
    assert.deepEqual(
      reasons(
        { ...monthly('2026-01-25'), holiday_policy: 'after', until: '2026-01-31' },
        { now: '2025-12-01', holidays: ['2026-01-25'] }
      ),
      [
        'Planned for 2026-01-26 09:00: every month, from 2026-01-25. ' +
          'Moved from 2026-01-25 09:00, which is a holiday.',
      ]
    )
  })

  test('as data it carries what a sentence of another language needs', ({ assert }) => {
    const [first] = occurrences(monthly('2026-01-01'), {
      ...WINDOW,
      events: [paused('2026-01-20')],
    })
    assert.deepEqual(first.because, {
      code: 'planned',
      params: { trigger: 0, rule: 'every month, from 2026-01-01', due: '2026-01-01 09:00' },
    })
    assert.equal(
      becauseText(first.because),
      'Planned for 2026-01-01 09:00: every month, from 2026-01-01.'
    )
  })
})
