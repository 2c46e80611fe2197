import { test } from '@japa/runner'
import { loadOn, placeOn } from '#plugins/maintenance/engine/dispatch/working_day'
import { rank } from '#plugins/maintenance/engine/dispatch/rank'
import {
  at,
  BERLIN,
  booked,
  during,
  on,
  place,
  shift,
  technician,
  work,
} from '#plugins/maintenance/tests/unit/dispatch/crew'

const NOW = at('2026-11-23T06:00')
const monday = { day: on('2026-11-23') }
const asked = (when: Parameters<typeof rank>[2]['when']) => ({ when, now: NOW, zone: BERLIN })

test.group('A day of work', () => {
  test('has the minutes of its shifts without what they are away for', ({ assert }) => {
    const shifts = [shift(1, ['07:00', '12:00']), shift(1, ['11:00', '15:00'])]
    const absences = [during('2026-11-23T13:00', '2026-11-24T00:00')]
    const who = technician({
      shifts,
      absences,
      booked: [booked('a', ['2026-11-23T08:00', '2026-11-23T09:30'])],
    })
    assert.deepEqual(loadOn(who, monday.day, BERLIN), { shift: 480, capacity: 360, planned: 90 })
  })

  test('is an hour shorter or longer where the clocks change in a shift', ({ assert }) => {
    const who = technician({ shifts: [shift(7, ['00:00', '08:00'])] })
    assert.equal(loadOn(who, on('2026-03-29'), BERLIN).capacity, 420)
    assert.equal(loadOn(who, on('2026-10-25'), BERLIN).capacity, 540)
    assert.equal(loadOn(who, on('2026-11-01'), BERLIN).capacity, 480)
  })

  test('takes work into its first gap, and after all else when it is full', ({ assert }) => {
    const first = booked('a', ['2026-11-23T07:00', '2026-11-23T08:00'])
    const second = booked('b', ['2026-11-23T08:30', '2026-11-23T14:30'])
    const who = technician({ booked: [first, second] })
    const there = { ...monday, zone: BERLIN }
    assert.equal(placeOn(who, work({ minutes: 30 }), there)!.from, at('2026-11-23T08:00'))
    assert.equal(placeOn(who, work({ minutes: 60 }), there)!.from, at('2026-11-23T14:30'))
    assert.isNull(placeOn(technician({ shifts: [] }), work(), there))
  })
})

test.group('Who fits best', () => {
  test('the nearest, and each score says of what it is made', ({ assert }) => {
    const there = place('north', { latitude: 52.5, longitude: 13.4 })
    const near = technician({ id: 'near', name: 'Near', home: there })
    const far = technician({
      id: 'far',
      name: 'Far',
      home: place('south', { latitude: 52.05, longitude: 13.4 }),
    })
    const { candidates } = rank([far, near], work({ place: there }), asked(monday))
    assert.deepEqual(
      candidates.map(({ id }) => id),
      ['near', 'far']
    )
    const [{ score, terms }, { terms: others }] = candidates
    assert.deepEqual(
      terms.map(({ term, points }) => [term, points]),
      [
        ['travel', 40],
        ['due', 35],
        ['load', 21.9],
      ]
    )
    assert.equal(score, 96.9)
    assert.deepEqual(others[0].reason, { code: 'way', from: 'At south', kilometres: 50 })
    assert.equal(others[0].points, 20)
  })

  test('the way begins where they work before', ({ assert }) => {
    const hall = place('hall')
    const before = booked('a', ['2026-11-23T07:00', '2026-11-23T08:00'], hall)
    const who = technician({ home: place('home'), booked: [before] })
    const { candidates } = rank([who], work({ place: hall }), asked(monday))
    assert.deepEqual(candidates[0].terms[0].reason, { code: 'there', from: 'At hall' })
  })

  test('a way nobody knows counts half', ({ assert }) => {
    const { candidates } = rank([technician()], work({ place: place('hall') }), asked(monday))
    assert.equal(candidates[0].terms[0].points, 20)
  })

  test('who has more hours left, of two that are alike', ({ assert }) => {
    const busy = technician({
      id: 'busy',
      booked: [booked('a', ['2026-11-23T07:00', '2026-11-23T11:00'])],
    })
    const { candidates } = rank([busy, technician({ id: 'idle' })], work(), asked(monday))
    assert.deepEqual(
      candidates.map(({ id }) => id),
      ['idle', 'busy']
    )
    const load = candidates[1].terms[2]
    assert.deepEqual(load.reason, { code: 'load', planned: 300, capacity: 480 })
  })

  test('as soon as possible: who is free before it is due goes before who is late', ({
    assert,
  }) => {
    const away = during('2026-11-23T00:00', '2026-11-26T00:00')
    const late = technician({ id: 'late', absences: [away] })
    const { candidates } = rank(
      [late, technician({ id: 'soon' })],
      work({ due: on('2026-11-24') }),
      asked({ from: NOW })
    )
    assert.deepEqual(
      candidates.map(({ id }) => id),
      ['soon', 'late']
    )
    assert.equal(candidates[0].span.from, at('2026-11-23T07:00'))
    assert.deepEqual(candidates[1].terms[1].reason, {
      code: 'late',
      due: on('2026-11-24'),
      days: 2,
    })
    assert.equal(candidates[1].terms[1].points, 17.5)
  })

  test('of today only what is still to come', ({ assert }) => {
    const now = at('2026-11-23T10:02')
    const from = (minutes: number, who = technician()) =>
      rank([who], work({ minutes }), { when: monday, now, zone: BERLIN }).candidates[0].span.from
    assert.equal(from(60), at('2026-11-23T10:05'))
    const busy = technician({ booked: [booked('a', ['2026-11-23T10:00', '2026-11-23T14:30'])] })
    assert.equal(from(60, busy), at('2026-11-23T14:30'))
    assert.equal(from(400), at('2026-11-23T10:05'))
  })

  test('nobody who has no free time within two weeks', ({ assert }) => {
    const absences = [during('2026-11-01T00:00', '2027-01-01T00:00')]
    const { candidates, excluded } = rank([technician({ absences })], work(), asked({ from: NOW }))
    assert.lengthOf(candidates, 0)
    assert.deepEqual(excluded[0].reasons, [{ rule: 'no_time', days: 14 }])
  })

  test('what a task takes now is not in its own way', ({ assert }) => {
    const who = technician({ booked: [booked('task', ['2026-11-23T07:00', '2026-11-23T15:00'])] })
    const { candidates } = rank([who], work({ minutes: 480 }), asked(monday))
    assert.equal(candidates[0].span.from, at('2026-11-23T07:00'))
    assert.equal(candidates[0].terms[2].points, 0)
  })

  test('work longer than a shift begins with it', ({ assert }) => {
    const { candidates } = rank([technician()], work({ minutes: 2_000 }), asked({ from: NOW }))
    assert.equal(candidates[0].span.from, at('2026-11-23T07:00'))
  })
})
