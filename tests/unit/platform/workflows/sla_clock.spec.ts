import { test } from '@japa/runner'
import { BusinessTime } from '#platform/workflows/business_time'
import { phaseOf, SlaClock } from '#platform/workflows/sla_clock'

const HOUR = 3_600
const TARGET = { seconds: 4 * HOUR, warnAt: [0.5, 0.9] }

const always = new BusinessTime(null)
const office = new BusinessTime({
  time_zone: 'UTC',
  hours: { thu: [['09:00', '17:00']], fri: [['09:00', '17:00']] },
  holidays: [],
})

/** Thursday at so many hours after midnight. */
const at = (hours: number) => new Date(Date.UTC(2026, 10, 26) + hours * HOUR * 1_000)

const started = (hours = 9, time = always) => SlaClock.start(at(hours), TARGET, time)

test.group('A clock of a service level', () => {
  test('is due after its target and looked at when the first warning is', ({ assert }) => {
    const { reading } = started()
    assert.deepInclude(reading, { state: 'running', dueAt: at(13), nextCheckAt: at(11) })
  })

  test('warns at each fraction once, then is breached', ({ assert }) => {
    const half = started().strike(at(11))
    assert.deepEqual(half.mark, { kind: 'warning', fraction: 0.5 })
    assert.deepEqual(half.clock.reading.nextCheckAt, at(12.6))
    assert.isNull(half.clock.strike(at(12)).mark)

    const nearly = half.clock.strike(at(12.7))
    assert.deepEqual(nearly.mark, { kind: 'warning', fraction: 0.9 })
    assert.deepEqual(nearly.clock.reading.nextCheckAt, at(13))

    const late = nearly.clock.strike(at(14))
    assert.deepEqual(late.mark, { kind: 'breach' })
    assert.deepInclude(late.clock.reading, {
      state: 'breached',
      breachedAt: at(13),
      nextCheckAt: null,
    })
    assert.isNull(late.clock.strike(at(20)).mark)
  })

  test('after an outage the greatest warning alone is told', ({ assert }) => {
    const { clock, mark } = started().strike(at(12.8))
    assert.deepEqual(mark, { kind: 'warning', fraction: 0.9 })
    assert.deepEqual(clock.reading.warned, [0.5, 0.9])
  })

  test('after an outage that outlasted the target nobody is warned of it', ({ assert }) => {
    const { clock, mark } = started().strike(at(30))
    assert.deepEqual(mark, { kind: 'breach' })
    assert.deepEqual(clock.reading.breachedAt, at(13))
    assert.isNull(clock.strike(at(31)).mark)
  })

  test('to be due to the millisecond is in time', ({ assert }) => {
    const { clock, mark } = started().strike(at(11)).clock.strike(at(13))
    assert.deepEqual(mark, { kind: 'warning', fraction: 0.9 })
    assert.isNull(clock.strike(at(13)).mark)
    assert.equal(clock.stop(at(13)).reading.state, 'met')
  })

  test('stands still while it is paused, and goes on with what is left', ({ assert }) => {
    const paused = started().pause(at(10))
    assert.deepInclude(paused.reading, {
      state: 'paused',
      dueAt: null,
      nextCheckAt: null,
      elapsed: HOUR,
    })
    assert.isNull(paused.strike(at(90)).mark)

    const again = paused.resume(at(20))
    assert.deepInclude(again.reading, { state: 'running', dueAt: at(23), nextCheckAt: at(21) })
    assert.equal(again.stop(at(22)).reading.elapsed, 3 * HOUR)
  })

  test('a pause over a warning does not warn twice', ({ assert }) => {
    const warned = started().strike(at(11)).clock.pause(at(11.5)).resume(at(15))
    assert.isNull(warned.strike(at(15.1)).mark)
    assert.deepEqual(warned.reading.nextCheckAt, at(16.1))
  })

  test('counts the hours of its calendar alone', ({ assert }) => {
    const { reading } = started(15, office)
    assert.deepEqual(reading.dueAt, at(24 + 11))
    assert.deepEqual(reading.nextCheckAt, at(17))
  })

  test('stops met in time, breached too late, cancelled where the work is given up', ({
    assert,
  }) => {
    assert.equal(started().stop(at(10)).reading.state, 'met')
    assert.equal(started().stop(at(10), { isVoid: true }).reading.state, 'cancelled')
    const late = started().strike(at(14)).clock
    assert.equal(late.stop(at(15)).reading.state, 'breached')
    assert.equal(late.pause(at(15)).reading.state, 'breached')
  })

  test('a state that stops and pauses it stops it', ({ assert }) => {
    const sla = {
      starts: ['new'],
      pauses: ['hold', 'done'],
      stops: ['done'],
      target: [{ within: 'PT1H' }],
    }
    assert.deepEqual(
      ['new', 'hold', 'done', 'work'].map((state) => phaseOf(sla, state)),
      ['starts', 'pauses', 'stops', 'runs']
    )
  })
})
