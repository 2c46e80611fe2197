import { test } from '@japa/runner'
import { ruleProblems, scheduleProblems } from '#plugins/maintenance/engine/schedule_problems'
import type { Schedule } from '#plugins/maintenance/engine/schedule'

const RIGHT: Schedule = {
  targets: { ids: ['0198f3c2-0000-7000-8000-000000000001'] },
  triggers: [{ type: 'calendar', every: 1, unit: 'month', anchor_date: '2026-01-31', day: 31 }],
}
const calendar = (changes: object) =>
  ({ triggers: [{ ...RIGHT.triggers![0], day: null, ...changes }] }) as Schedule
const meter = (changes: object) =>
  ({ triggers: [{ type: 'meter', meter: 'hours', every: 500, ...changes }] }) as Schedule
const condition = (changes: object) =>
  ({
    triggers: [{ type: 'condition', meter: 'temp', op: '>', value: 80, ...changes }],
  }) as Schedule
const nth = (week: unknown, weekday: unknown) => calendar({ nth: { week, weekday } })

/** What is wrong, and the fields that say so. */
const WRONG: [name: string, changes: object, paths: string[]][] = [
  ['no targets', { targets: null }, ['targets']],
  ['an empty list of targets', { targets: { ids: [] } }, ['targets']],
  ['no trigger', { triggers: [] }, ['triggers']],
  ['triggers and frequency_days', { frequency_days: 30 }, ['frequency_days']],
  ['frequency_days of 0', { triggers: null, frequency_days: 0 }, ['frequency_days']],
  ['21 triggers', { triggers: Array(21).fill(RIGHT.triggers![0]) }, ['triggers']],
  ['an unknown zone', { time_zone: 'Mars/Olympus' }, ['time_zone']],
  ['an empty zone', { time_zone: '' }, ['time_zone']],
  ['a time of 24:00', { local_time: '24:00' }, ['local_time']],
  ['a time without a zero', { local_time: '9:00' }, ['local_time']],
  ['a lead in words', { lead_time: '3 days' }, ['lead_time']],
  ['an empty duration', { horizon: 'P' }, ['horizon']],
  ['a T with nothing after it', { grace: 'P1DT' }, ['grace']],
  ['a negative grace', { grace: '-P1D' }, ['grace']],
  ['an unknown policy', { open_policy: 'queue', combine: 'one' }, ['combine', 'open_policy']],
  ['an unknown holiday policy', { holiday_policy: 'move' }, ['holiday_policy']],
  ['an unknown anchor', { anchor: 'loose' }, ['anchor']],
  ['skip_every 1', { skip_every: 1 }, ['skip_every']],
  ['a count of 0', { count: 0 }, ['count']],
  ['until a day that does not exist', { until: '2026-02-30' }, ['until']],
  ['until a time without a zone', { until: '2026-02-28T10:00:00' }, ['until']],
  ['until before the anchor', { until: '2026-01-30' }, ['until']],
  ['until and count', { until: '2027-01-30', count: 3 }, ['until']],
  ['a rank and a half', { rank: 1.5 }, ['rank']],
  [
    'a season of a thirteenth month',
    { seasons: [{ from: '13-01', to: '02-30' }] },
    ['seasons.0.from', 'seasons.0.to'],
  ],
  [
    'a season that never comes together with the rule',
    {
      triggers: [{ type: 'calendar', every: 1, unit: 'year', anchor_date: '2026-01-15' }],
      seasons: [{ from: '04-01', to: '10-31' }],
    },
    ['seasons'],
  ],
  ['every 0', calendar({ every: 0 }), ['triggers.0.every']],
  ['every 1.5 months', calendar({ every: 1.5 }), ['triggers.0.every']],
  ['an unknown unit', calendar({ unit: 'hour' }), ['triggers.0.unit']],
  ['no anchor', calendar({ anchor_date: undefined }), ['triggers.0.anchor_date']],
  [
    'an anchor that does not exist',
    calendar({ anchor_date: '2026-02-29' }),
    ['triggers.0.anchor_date'],
  ],
  ['an anchor before 1900', calendar({ anchor_date: '1899-12-31' }), ['triggers.0.anchor_date']],
  ['day 32', calendar({ day: 32 }), ['triggers.0.day']],
  [
    'day 31 together with an nth weekday',
    calendar({ day: 31, nth: { week: 1, weekday: 1 } }),
    ['triggers.0.day'],
  ],
  ['a day of a week', calendar({ unit: 'week', day: 3 }), ['triggers.0.day']],
  ['weekdays of a month', calendar({ weekdays: [1] }), ['triggers.0.weekdays']],
  ['weekday 0', calendar({ unit: 'week', weekdays: [0] }), ['triggers.0.weekdays']],
  ['weekday 8', calendar({ unit: 'week', weekdays: [8] }), ['triggers.0.weekdays']],
  ['no weekdays', calendar({ unit: 'week', weekdays: [] }), ['triggers.0.weekdays']],
  ['a sixth week', nth(6, 1), ['triggers.0.nth']],
  ['the last but one', nth(-2, 1), ['triggers.0.nth']],
  ['an nth weekday without one', nth(1, undefined), ['triggers.0.nth']],
  [
    'an nth weekday of days',
    calendar({ unit: 'day', nth: { week: 1, weekday: 1 } }),
    ['triggers.0.nth'],
  ],
  [
    'a fifth Monday that never comes',
    calendar({ every: 4_800, anchor_date: '2000-02-01', nth: { week: 5, weekday: 1 } }),
    ['triggers.0.nth'],
  ],
  ['a meter without a name', meter({ meter: '' }), ['triggers.0.meter']],
  ['every 0 hours', meter({ every: 0 }), ['triggers.0.every']],
  ['every -5 hours', meter({ every: -5 }), ['triggers.0.every']],
  ['an anchor that is no number', meter({ anchor_value: 'x' }), ['triggers.0.anchor_value']],
  ['an unknown comparison', condition({ op: '~' }), ['triggers.0.op']],
  ['no value', condition({ value: undefined }), ['triggers.0.value']],
  ['between without an upper end', condition({ op: 'between' }), ['triggers.0.upper']],
  ['between upside down', condition({ op: 'between', upper: 70 }), ['triggers.0.upper']],
  ['an upper end of >', condition({ upper: 90 }), ['triggers.0.upper']],
  ['a rise by nothing', condition({ op: 'increases_by', value: 0 }), ['triggers.0.value']],
  ['a negative hysteresis', condition({ hysteresis: -1 }), ['triggers.0.hysteresis']],
  [
    'no readings to wait for',
    condition({ debounce_readings: 0 }),
    ['triggers.0.debounce_readings'],
  ],
  ['a debounce in minutes', condition({ debounce_time: '30' }), ['triggers.0.debounce_time']],
  ['an unknown trigger', { triggers: [{ type: 'moon' }] }, ['triggers.0.type']],
]

test.group('What is wrong with a schedule', () => {
  test('nothing, with one trigger and a target, or in short', ({ assert }) => {
    assert.deepEqual(scheduleProblems(RIGHT), {})
    assert.deepEqual(scheduleProblems({ equipment_id: 'one', frequency_days: 30 }), {})
    assert.deepEqual(scheduleProblems({ ...RIGHT, targets: { filter: {} } }), {})
  })

  test('{0}')
    .with(WRONG.map(([name, changes, paths]) => ({ 0: name, changes, paths })))
    .run(({ assert }, { changes, paths }) => {
      const found = scheduleProblems({ ...RIGHT, ...changes } as Schedule)
      assert.sameMembers(Object.keys(found), paths)
      for (const message of Object.values(found).flat()) assert.match(message, /^[a-z].{10,}/)
    })

  test('several at once, each at its path', ({ assert }) => {
    const [wrong] = calendar({ every: 0 }).triggers!
    const found = scheduleProblems({ triggers: [RIGHT.triggers![0], wrong], time_zone: 'X' })
    assert.deepEqual(Object.keys(found).toSorted(), ['targets', 'time_zone', 'triggers.1.every'])
  })

  test('rules can be asked about without targets: a simulation is of none', ({ assert }) => {
    assert.deepEqual(ruleProblems({ frequency_days: 30 }), {})
  })
})
