import { test } from '@japa/runner'
import { averagePerDay, forecast } from '#plugins/maintenance/engine/forecast'
import { loadPerMonth } from '#plugins/maintenance/engine/load'
import { simulate } from '#plugins/maintenance/engine/simulate'
import { trueReadings, type Reading } from '#plugins/maintenance/engine/true_readings'
import { Zone } from '#plugins/maintenance/engine/zone'
import { daily, done, monthly } from './cases/case.js'

const DAY = 86_400_000
const reading = (day: number, value: number): Reading => ({ meter: 'hours', value, at: day * DAY })
const readings = (...all: [day: number, value: number][]) =>
  all.map(([day, value]) => reading(day, value))

test.group('Forecast of a meter', () => {
  test('the average of the last readings alone', ({ assert }) => {
    const all = readings([0, 0], [10, 10], [20, 110], [30, 210])
    assert.equal(averagePerDay(all, 3), 10)
    assert.equal(averagePerDay(all, 4), 7)
    assert.equal(averagePerDay(all), 7)
    assert.equal(averagePerDay(all, 1), 10)
  })

  test('when the threshold will be reached', ({ assert }) => {
    assert.equal(forecast(readings([0, 0], [10, 100]), 250), 25 * DAY)
    assert.equal(forecast(readings([0, 0], [10, 100]), 90), 10 * DAY)
  })

  test('none below two readings, within no time, standing still or backwards', ({ assert }) => {
    assert.isNull(forecast([], 100))
    assert.isNull(forecast(readings([0, 50]), 100))
    assert.isNull(forecast(readings([5, 10], [5, 50]), 100))
    assert.isNull(forecast(readings([0, 50], [5, 50]), 100))
    assert.isNull(forecast(readings([0, 50], [5, 40]), 100))
  })
})

test.group('True readings', () => {
  test('in the order of time, the later record of a time being the right one', ({ assert }) => {
    const recorded = readings([3, 30], [1, 10], [3, 33], [2, 20])
    assert.deepEqual(trueReadings(recorded), readings([1, 10], [2, 20], [3, 33]))
  })

  test('a counter that has rolled over counts on, twice as well', ({ assert }) => {
    const recorded = readings([1, 9_500], [2, 100], [3, 9_000], [4, 50])
    const expected = readings([1, 9_500], [2, 10_100], [3, 19_000], [4, 20_050])
    assert.deepEqual(trueReadings(recorded, { hours: { rollover: 10_000 } }), expected)
  })

  test('a small step back is none', ({ assert }) => {
    const recorded = readings([1, 5_000], [2, 4_990], [3, 5_010])
    assert.deepEqual(trueReadings(recorded, { hours: { rollover: 10_000 } }), recorded)
  })

  test('each meter rolls over by itself, and one without a declaration never', ({ assert }) => {
    const other = { meter: 'constructor', value: 1, at: 2 * DAY }
    const recorded = [reading(1, 9_500), other, reading(3, 100)]
    assert.deepEqual(trueReadings(recorded, {}), recorded)
    assert.deepEqual(trueReadings(recorded), recorded)
  })
})

test.group('Load per month', () => {
  test('tasks, hours and parts of local months; what nobody works on is none', ({ assert }) => {
    const template = { estimated_hours: 1.5, parts: [{ quantity: '2' }, { quantity: 0.1 }, {}] }
    const schedule = { ...daily('2026-01-01', 10), task_template: template }
    const events = [done('2026-01-12')]
    const { load } = simulate(schedule, {
      from: '2026-01-01',
      to: '2026-02-15',
      now: '2026-01-13',
      events,
    })
    // 1 January is completed, the 11th suppressed; the 21st and 31st are planned, then 10 February.
    assert.deepEqual(load, [
      { month: '2026-01', count: 3, hours: 4.5, parts: 9.3 },
      { month: '2026-02', count: 1, hours: 1.5, parts: 3.1 },
    ])
  })

  test('a month begins at local midnight', ({ assert }) => {
    const schedule = { ...monthly('2026-02-01'), time_zone: 'Pacific/Auckland' }
    const { load } = simulate(schedule, { from: '2026-01-01', to: '2026-02-15' })
    assert.deepEqual(load, [{ month: '2026-02', count: 1, hours: 0, parts: 0 }])
    assert.deepEqual(loadPerMonth([], null, Zone.named('UTC')), [])
  })
})
