import { test } from '@japa/runner'
import { becauseText } from '#plugins/maintenance/engine/because'
import { germanRule } from '#plugins/maintenance/engine/because_german'
import { describeTrigger } from '#plugins/maintenance/engine/describe_trigger'
import { occurrences } from '#plugins/maintenance/engine/occurrences'
import type { Schedule, Trigger } from '#plugins/maintenance/engine/schedule'
import { daily, done, monthly } from './cases/case.js'

const calendar = (more: object) =>
  ({ type: 'calendar', every: 1, unit: 'month', anchor_date: '2026-01-31', ...more }) as Trigger
const condition = (more: object) =>
  ({ type: 'condition', meter: 'temp', op: '>', value: 80.5, ...more }) as Trigger

const RULES: [Trigger, string][] = [
  [calendar({}), 'jeden Monat, ab 31.01.2026'],
  [calendar({ every: 3, day: 31 }), 'alle 3 Monate am 31., ab 31.01.2026'],
  [calendar({ nth: { week: -1, weekday: 5 } }), 'jeden Monat am letzten Freitag, ab 31.01.2026'],
  [calendar({ unit: 'week', weekdays: [4] }), 'jede Woche am Donnerstag, ab 31.01.2026'],
  [
    calendar({ unit: 'week', every: 2, weekdays: [1, 3, 7] }),
    'alle 2 Wochen am Montag, Mittwoch und Sonntag, ab 31.01.2026',
  ],
  [
    { type: 'meter', meter: 'every_month', every: 1000.5, anchor_value: 12000 },
    'alle 1.000,5 des Zählers every_month, ab 12.000',
  ],
  [condition({}), 'wenn temp > 80,5 ist'],
  [condition({ op: 'between', upper: 90 }), 'wenn temp zwischen 80,5 und 90 liegt'],
  [condition({ op: 'increases_by' }), 'wenn temp um mindestens 80,5 steigt'],
  [condition({ op: 'decreases_by' }), 'wenn temp um mindestens 80,5 fällt'],
]

const WINDOW = { from: '2026-01-01', to: '2026-04-15' }
const reasons = (schedule: Schedule, history: object) =>
  occurrences(schedule, { ...WINDOW, ...history }).map(({ because }) => becauseText(because, 'de'))

test.group('Why an occurrence is what it is, in German', () => {
  test('every rule that can be said in English can be said in German', ({ assert }) => {
    for (const [trigger, german] of RULES)
      assert.equal(germanRule(describeTrigger(trigger, false)), german)
    assert.equal(
      germanRule(describeTrigger(calendar({ unit: 'week', weekdays: [1, 2] }), true)),
      'jede Woche am Montag und Dienstag, gezählt ab jeder Erledigung'
    )
  })

  test('late, open before and planned', ({ assert }) => {
    assert.deepEqual(
      reasons(daily('2026-01-01', 30), { now: '2026-02-15', events: [done('2026-02-10')] }),
      [
        'Erledigt am 10.02.2026 12:00, 40 Tage nach der Fälligkeit am 01.01.2026 09:00.',
        'Ausgelassen: Der Auftrag zum Termin 01.01.2026 war am 31.01.2026 09:00 noch offen.',
        'Geplant für 02.03.2026 09:00: alle 30 Tage, ab 01.01.2026.',
        'Geplant für 01.04.2026 09:00: alle 30 Tage, ab 01.01.2026.',
      ]
    )
  })

  test('one day is a day, and a holiday moves it', ({ assert }) => {
    assert.equal(
      reasons(monthly('2026-01-01'), {
        now: '2026-01-02',
        events: [done('2025-12-31', '2026-01-01')],
      })[0],
      'Erledigt am 31.12.2025 12:00, 1 Tag vor der Fälligkeit am 01.01.2026 09:00.'
    )
    const holidays = { now: '2025-12-01', holidays: ['2026-01-25'] }
    assert.equal(
      reasons({ ...monthly('2026-01-25'), holiday_policy: 'after' }, holidays)[0],
      'Geplant für 26.01.2026 09:00: jeden Monat, ab 25.01.2026. Verlegt vom 25.01.2026 09:00, einem Feiertag.'
    )
  })
})
