import { test } from '@japa/runner'
import type { ScheduleEvent } from '#plugins/maintenance/engine/history'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { waitingText } from '#plugins/maintenance/engine/waiting'
import { whyNothingRaised } from '#plugins/maintenance/engine/why_nothing_raised'
import { daily, done, floating, meter, monthly, paused, raised, read } from './cases/case.js'

const NOW = '2026-01-10T12:00:00Z'

function why(schedule: Schedule, events: ScheduleEvent[] = []) {
  const history = { from: NOW, to: '2027-01-01', now: NOW, events }
  return whyNothingRaised(schedule, history).map(waitingText)
}

test.group('Why nothing is raised', () => {
  test('the next day is yet to come', ({ assert }) => {
    const schedule = { ...monthly('2026-02-01'), lead_time: 'P7D' }
    assert.deepEqual(why(schedule), [
      'Next on 2026-02-01 09:00, raised on 2026-01-25 09:00: every month, from 2026-02-01.',
    ])
  })

  test('a task is open, and what its raising would be', ({ assert }) => {
    const open = [raised('2026-01-01', '2026-01-01')]
    assert.deepEqual(why(monthly('2026-01-01'), open), [
      'The task of 2026-01-01, due on 2026-01-01 09:00, is open.',
    ])
    assert.deepEqual(why(monthly('2026-01-01')), ['2026-01-01 is due to be raised now.'])
  })

  test('paused, not switched on, over', ({ assert }) => {
    const stopped = [done('2026-01-02'), paused('2026-01-05')]
    assert.deepEqual(why(monthly('2026-01-01'), stopped), [
      'The schedule has been paused since 2026-01-05 12:00.',
    ])
    assert.deepEqual(why({ ...monthly('2026-02-01'), is_active: false }), [
      'The schedule is not switched on.',
    ])
    const over = { ...daily('2026-01-01'), until: '2026-01-03' }
    assert.deepEqual(why(over, [done('2026-01-04')]), ['It ended on 2026-01-03.'])
    const had = { ...monthly('2026-01-01'), count: 1 }
    assert.deepEqual(why(had, [done('2026-01-04')]), ['It has had all of its 1 occurrence.'])
  })

  test('a meter without a reading, below its threshold, and with a day to expect it on', ({
    assert,
  }) => {
    assert.deepEqual(why(meter(500)), [
      'The meter hours has no reading yet: every 500 of the meter hours, from 0.',
    ])
    assert.deepEqual(why(meter(500), [read(420, '2026-01-09')]), [
      'The meter hours shows 420, 80 below 500: every 500 of the meter hours, from 0.',
    ])
    assert.deepEqual(why(meter(500), [read(400, '2026-01-07'), read(420, '2026-01-09')]), [
      'The meter hours shows 420, 80 below 500, which is expected on 2026-01-17 12:00: ' +
        'every 500 of the meter hours, from 0.',
    ])
  })

  test('a condition that is not met, is steadying, or has fired', ({ assert }) => {
    const schedule: Schedule = {
      triggers: [{ type: 'condition', meter: 'temp', op: '>', value: 80, debounce_readings: 2 }],
      skip_every: 2,
    }
    const days = (...values: number[]) =>
      values.map((value, day) => read(value, `2026-01-0${day + 1}`, 'temp'))
    const rule = 'when temp is > 80.'
    assert.deepEqual(why(schedule), [`The meter temp has no reading yet: ${rule}`])
    assert.deepEqual(why(schedule, days(70)), [
      `The latest reading of temp, 70, does not meet it: ${rule}`,
    ])
    assert.deepEqual(why(schedule, days(85)), [
      `Met by 1 reading in a row, which is not long enough yet: ${rule}`,
    ])
    assert.deepEqual(
      why(schedule, [...days(85, 85), done('2026-01-03'), ...days(0, 0, 0, 85, 85).slice(3)]),
      [`It has fired and waits for temp to get out of the condition: ${rule}`]
    )
  })

  test('of several that are all needed, which has fallen due and which has not', ({ assert }) => {
    const [months] = monthly('2026-02-01').triggers!
    const [hours] = meter(500).triggers!
    const schedule: Schedule = { triggers: [months, hours], combine: 'all' }
    assert.deepEqual(why(schedule, [read(510, '2026-01-05')]), [
      'Next on 2026-02-01 09:00, raised on 2026-02-01 09:00: every month, from 2026-02-01.',
      'Has fallen due on 2026-01-05 12:00, and waits for the other triggers: every 500 of the meter hours, from 0.',
    ])
  })

  test('floating, between a completion and the next', ({ assert }) => {
    assert.deepEqual(why(floating(daily('2026-01-01', 30)), [done('2026-01-05')]), [
      'Next on 2026-02-04 09:00, raised on 2026-02-04 09:00: every 30 days, after each completion.',
    ])
  })
})
