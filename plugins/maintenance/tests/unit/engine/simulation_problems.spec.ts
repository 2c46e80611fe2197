import { test } from '@japa/runner'
import type { History } from '#plugins/maintenance/engine/history'
import { simulationProblems } from '#plugins/maintenance/engine/simulation_problems'
import { daily } from './cases/case.js'

const RIGHT: History = { from: '2026-01-01', to: '2027-01-01' }
const AT = '2026-02-01T09:00:00Z'
const event = (changes: object) => ({ events: [{ at: AT, ...changes }] })

const WRONG: [name: string, changes: object, paths: string[]][] = [
  ['no begin', { from: undefined }, ['from']],
  ['a begin that does not exist', { from: '2026-02-30' }, ['from']],
  ['an end in local time', { to: '2026-02-01T09:00:00' }, ['to']],
  ['an end before the begin', { to: '2025-12-31' }, ['to']],
  ['an end that is the begin', { to: '2026-01-01' }, ['to']],
  ['more than a hundred years', { to: '2127-01-01' }, ['to']],
  ['a year in which nobody lives', { to: '9999-01-01' }, ['to']],
  ['a now that is none', { now: 'tomorrow' }, ['now']],
  ['a since that is none', { since: '25:00' }, ['since']],
  ['a holiday that is a time', { holidays: [AT] }, ['holidays']],
  ['a forecast from one reading', { forecast_readings: 1 }, ['forecast_readings']],
  ['too many events', { events: Array(10_001).fill({ type: 'paused', at: AT }) }, ['events']],
  ['an unknown event', event({ type: 'broken' }), ['events.0.type']],
  ['an event that is none', { events: [null] }, ['events.0.type']],
  ['an event without its time', event({ type: 'paused', at: '' }), ['events.0.at']],
  ['a reading of no meter', event({ type: 'reading', value: 5 }), ['events.0.meter']],
  [
    'a reading that is text',
    event({ type: 'reading', meter: 'h', value: '5' }),
    ['events.0.value'],
  ],
  [
    'a reading beyond counting',
    event({ type: 'reading', meter: 'h', value: 1e13 }),
    ['events.0.value'],
  ],
  [
    'a completion of no key',
    event({ type: 'completed', occurrence_key: '' }),
    ['events.0.occurrence_key'],
  ],
  [
    'a completion with a reading in words',
    event({ type: 'completed', reading: 'x' }),
    ['events.0.reading'],
  ],
  [
    'a skip without its reason',
    event({ type: 'skipped', occurrence_key: 'k', reason: ' ' }),
    ['events.0.reason'],
  ],
  [
    'a skip of nothing',
    event({ type: 'skipped', reason: 'No access' }),
    ['events.0.occurrence_key'],
  ],
  [
    'rescheduled to no time',
    event({ type: 'rescheduled', occurrence_key: 'k' }),
    ['events.0.due_at'],
  ],
  ['covered by nothing', event({ type: 'covered', occurrence_key: 'k' }), ['events.0.by']],
]

test.group('What is wrong with a simulation', () => {
  test('nothing', ({ assert }) => {
    const events: History['events'] = [
      { type: 'completed', at: AT },
      { type: 'completed', at: AT, occurrence_key: '2026-01-01', reading: 5 },
      { type: 'reading', meter: 'hours', value: -5.5, at: '2026-02-01T09:00:00.123+02:00' },
      { type: 'skipped', at: AT, occurrence_key: '2026-01-02', reason: 'No access' },
      { type: 'raised', at: AT, occurrence_key: '2026-01-03' },
      { type: 'paused', at: AT },
      { type: 'resumed', at: AT },
    ]
    const full = { ...RIGHT, now: AT, holidays: ['2026-12-25'], events }
    assert.deepEqual(simulationProblems(daily('2026-01-01'), full), {})
  })

  test('{0}')
    .with(WRONG.map(([name, changes, paths]) => ({ 0: name, changes, paths })))
    .run(({ assert }, { changes, paths }) => {
      const found = simulationProblems(daily('2026-01-01'), { ...RIGHT, ...changes } as History)
      assert.sameMembers(Object.keys(found), paths)
      for (const message of Object.values(found).flat()) assert.match(message, /^must .{6,}/)
    })

  test('the rules are told below the schedule', ({ assert }) => {
    const found = simulationProblems({ ...daily('2026-01-01', 0), time_zone: 'X' }, RIGHT)
    assert.sameMembers(Object.keys(found), ['schedule.time_zone', 'schedule.triggers.0.every'])
  })
})
