import { test } from '@japa/runner'
import { exclusions } from '#plugins/maintenance/engine/dispatch/exclusions'
import type { Technician, Work } from '#plugins/maintenance/engine/dispatch/facts'
import {
  at,
  BERLIN,
  during,
  on,
  place,
  shift,
  technician,
  work,
} from '#plugins/maintenance/tests/unit/dispatch/crew'

/** Monday at eight, for an hour, unless another time is said. */
function why(
  who: Partial<Technician>,
  what: Partial<Work> = {},
  [from, to] = ['2026-11-23T08:00', '2026-11-23T09:00']
) {
  const slot = { day: BERLIN.dayOf(at(from)), span: during(from, to) }
  return exclusions(technician(who), work(what), { slot, today: on('2026-11-20'), zone: BERLIN })
}

const rules = (...asked: Parameters<typeof why>) => why(...asked).map(({ rule }) => rule)

test.group('Who is excluded', () => {
  test('nobody in their shift who can do it', ({ assert }) => {
    assert.deepEqual(why({}), [])
  })

  test('who has switched off being a technician', ({ assert }) => {
    assert.deepEqual(rules({ is_active: false }), ['inactive'])
  })

  test('who lacks a skill, and each that is lacking is named', ({ assert }) => {
    const skills = ['welding', 'Hydraulics', 'f-gas']
    assert.deepEqual(why({ skills: ['hydraulics'] }, { skills }), [
      { rule: 'skill', skills: ['welding', 'f-gas'] },
    ])
  })

  test('whose certificate of a skill has expired on the day of the work', ({ assert }) => {
    const certificates = [{ name: 'F-gas', expires_on: '2026-11-22' }]
    const reason = { rule: 'certificate', certificate: 'f-gas', expired_on: '2026-11-22' }
    assert.deepEqual(why({ skills: ['f-gas'], certificates }, { skills: ['f-gas'] }), [reason])
    const lasting = [{ name: 'F-gas', expires_on: '2026-11-23' }]
    assert.deepEqual(why({ certificates: lasting }, { skills: ['f-gas'] }), [])
    const renewed = [...certificates, { name: 'f-gas', expires_on: '2027-11-22' }]
    assert.deepEqual(why({ certificates: renewed }, { skills: ['f-gas'] }), [])
    assert.deepEqual(why({ certificates: [{ name: 'F-gas' }] }, { skills: ['f-gas'] }), [])
  })

  test('whose territories do not hold the place; below them is inside', ({ assert }) => {
    const hall = place('hall', { path: 'north/hall/' })
    assert.deepEqual(why({ territories: ['south'] }, { place: hall }), [
      { rule: 'territory', place: 'At hall' },
    ])
    for (const territories of [['north'], ['hall'], [], ['south', 'north']])
      assert.deepEqual(why({ territories }, { place: hall }), [])
    assert.deepEqual(why({ territories: ['south'] }, { place: null }), [])
  })

  test('who has no shift on the day, or none at that time', ({ assert }) => {
    assert.deepEqual(rules({}, {}, ['2026-11-22T08:00', '2026-11-22T09:00']), ['no_shift'])
    assert.deepEqual(rules({ shifts: [] }), ['no_shift'])
    const early = ['2026-11-23T06:59', '2026-11-23T08:00'] as [string, string]
    assert.deepEqual(rules({}, {}, early), ['outside_shift'])
    assert.deepEqual(rules({}, {}, ['2026-11-23T15:00', '2026-11-23T16:00']), ['outside_shift'])
    assert.deepEqual(rules({}, {}, ['2026-11-23T14:59', '2026-11-23T16:00']), [])
  })

  test('a shift holds from the day it begins to the day it ends', ({ assert }) => {
    const until = [shift(1, ['07:00', '15:00'], { validTo: '2026-11-22' })]
    const from = [shift(1, ['07:00', '15:00'], { validFrom: '2026-11-24' })]
    assert.deepEqual(rules({ shifts: until }), ['no_shift'])
    assert.deepEqual(rules({ shifts: from }), ['no_shift'])
    const last = [shift(1, ['07:00', '15:00'], { validTo: '2026-11-23' })]
    assert.deepEqual(rules({ shifts: last }), [])
  })

  test('who is absent for any part of it', ({ assert }) => {
    const absences = [during('2026-11-23T08:30', '2026-11-25T00:00')]
    assert.deepEqual(why({ absences }), [{ rule: 'absence', ...absences[0] }])
    const [before, after] = [
      during('2026-11-22T00:00', '2026-11-23T08:00'),
      during('2026-11-23T09:00', '2026-11-24T00:00'),
    ]
    assert.deepEqual(why({ absences: [before, after] }), [])
  })

  test('and every rule that is broken is told', ({ assert }) => {
    const absences = [during('2026-11-21T00:00', '2026-11-25T00:00')]
    const who = { is_active: false, territories: ['south'], shifts: [], absences }
    assert.deepEqual(rules(who, { skills: ['x'], place: place('hall') }), [
      'inactive',
      'skill',
      'territory',
      'no_shift',
      'absence',
    ])
  })
})
