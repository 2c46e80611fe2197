import type { Span } from '#plugins/maintenance/engine/spans'
import { test } from '@japa/runner'
import { capacityOf } from '#plugins/maintenance/engine/capacity'
import { parseDay } from '#plugins/maintenance/engine/day'
import { shiftProblems, type Shift } from '#plugins/maintenance/engine/shift'
import { Zone } from '#plugins/maintenance/engine/zone'

const shift = (weekday: number, times: string, more: Partial<Shift> = {}) => {
  const [starts, ends] = times.split('–')
  return { weekday, starts, ends, ...more }
}
const between = (from: string, to: string): Span => ({
  from: Date.parse(from),
  to: Date.parse(to),
})

function minutes(from: string, shifts: Shift[], more: { absences?: Span[]; zone?: string } = {}) {
  const { absences = [], zone = 'UTC' } = more
  const plan = { shifts, absences, zone: Zone.named(zone) }
  return capacityOf(plan, { from: parseDay(from)!, days: 7 }).map((day) => day.minutes)
}

test.group('Capacity', () => {
  test('no shift is no capacity, and several of a day add up', ({ assert }) => {
    const shifts = [shift(1, '07:00–12:00'), shift(1, '13:00–16:30'), shift(7, '22:00–24:00')]
    assert.deepEqual(minutes('2026-06-01', shifts), [510, 0, 0, 0, 0, 0, 120])
    assert.deepEqual(minutes('2026-06-01', []), [0, 0, 0, 0, 0, 0, 0])
  })

  test('a shift counts on its first and last valid day and on none beyond', ({ assert }) => {
    const shifts = [1, 2, 3, 4, 5].map((weekday) =>
      shift(weekday, '08:00–09:00', { validFrom: '2026-06-02', validTo: '2026-06-04' })
    )
    assert.deepEqual(minutes('2026-06-01', shifts), [0, 60, 60, 60, 0, 0, 0])
  })

  test('an absence takes what lies within a shift, and two that overlap take it once', ({
    assert,
  }) => {
    const absences = [
      between('2026-06-01T06:00:00Z', '2026-06-01T09:00:00Z'),
      between('2026-06-01T08:30:00Z', '2026-06-01T10:00:00Z'),
    ]
    const plan = { shifts: [shift(1, '08:00–16:00')], absences, zone: Zone.named('UTC') }
    assert.deepEqual(capacityOf(plan, { from: parseDay('2026-06-01')!, days: 1 }), [
      { day: '2026-06-01', shift_minutes: 480, absent_minutes: 120, minutes: 360 },
    ])
  })

  test('shifts keep to the clock on the wall when summer time begins and ends', ({ assert }) => {
    const zone = 'Europe/Berlin'
    const day = [shift(7, '08:00–16:00'), shift(1, '08:00–16:00')]
    const inSummer = [between('2026-03-30T06:00:00Z', '2026-03-30T14:00:00Z')]
    const inWinter = [between('2026-03-23T07:00:00Z', '2026-03-23T15:00:00Z')]
    assert.equal(minutes('2026-03-30', day, { zone, absences: inSummer })[0], 0)
    assert.equal(minutes('2026-03-23', day, { zone, absences: inWinter })[0], 0)
    assert.equal(minutes('2026-03-23', day, { zone })[6], 480)
  })

  test('a night in which clocks change is an hour shorter or longer', ({ assert }) => {
    const night = [shift(7, '00:00–06:00')]
    assert.equal(minutes('2026-03-23', night, { zone: 'Europe/Berlin' })[6], 300)
    assert.equal(minutes('2026-10-19', night, { zone: 'Europe/Berlin' })[6], 420)
    assert.equal(minutes('2026-10-26', night, { zone: 'America/New_York' })[6], 420)
  })
})

test.group('A week of shifts', () => {
  test('may hold several of a day that touch', ({ assert }) => {
    assert.deepEqual(shiftProblems([shift(1, '06:00–12:00'), shift(1, '12:00–24:00')]), {})
  })

  test('says which shift ends before it starts, or is over before it is valid', ({ assert }) => {
    const days = { validFrom: '2026-06-02', validTo: '2026-06-01' }
    const problems = shiftProblems([shift(1, '22:00–06:00'), shift(2, '06:00–08:00', days)])
    assert.sameMembers(Object.keys(problems), ['shifts.0.ends', 'shifts.1.valid_to'])
  })

  test('says which one overlaps another of the day, unless they are never valid together', ({
    assert,
  }) => {
    const early = { validTo: '2026-06-30' }
    const late = { validFrom: '2026-07-01' }
    const two = (one: Partial<Shift>, other: Partial<Shift>) =>
      shiftProblems([shift(1, '06:00–12:00', one), shift(1, '11:00–14:00', other)])
    assert.sameMembers(Object.keys(two({}, {})), ['shifts.1.starts'])
    assert.sameMembers(Object.keys(two({}, late)), ['shifts.1.starts'])
    assert.deepEqual(two(early, late), {})
    assert.deepEqual(shiftProblems([shift(1, '06:00–12:00'), shift(2, '06:00–12:00')]), {})
  })
})
