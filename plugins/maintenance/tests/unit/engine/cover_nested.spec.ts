import { test } from '@japa/runner'
import { becauseText } from '#plugins/maintenance/engine/because'
import { coverNested, type Nested } from '#plugins/maintenance/engine/cover_nested'
import type { ScheduleEvent } from '#plugins/maintenance/engine/history'
import { occurrences } from '#plugins/maintenance/engine/occurrences'
import type { Schedule } from '#plugins/maintenance/engine/schedule'
import { done, monthly, skipped } from './cases/case.js'

const YEAR = { from: '2026-01-01', to: '2027-01-01', now: '2025-12-01' }

function nested(name: string, schedule: Schedule, events: ScheduleEvent[] = []): Nested {
  const full = { group: 'elevator', ...schedule }
  const found = occurrences(full, { ...YEAR, events })
  return { name, schedule: full, timeZone: 'Europe/Berlin', occurrences: found }
}

const month = (rest: Schedule = {}) =>
  nested('Monthly', { ...monthly('2026-01-15'), rank: 1, ...rest })
const quarter = (rest: Schedule = {}) =>
  nested('Quarterly', { ...monthly('2026-01-15', { every: 3 }), rank: 2, ...rest })
const annual = (rest: Schedule = {}, events: ScheduleEvent[] = []) =>
  nested('Annual', { ...monthly('2026-07-15', { every: 12 }), rank: 3, ...rest }, events)

const keys = ({ occurrences: all }: Nested, state: string) =>
  all.filter((each) => each.state === state).map(({ key }) => key.slice(5, 7))

test.group('Nested schedules', () => {
  test('where several fall in one window only the highest rank is raised', ({ assert }) => {
    const [first, second, third] = coverNested([month(), quarter(), annual()])
    assert.deepEqual(keys(third, 'planned'), ['07'])
    assert.deepEqual(keys(second, 'covered'), ['07'])
    assert.deepEqual(keys(second, 'planned'), ['01', '04', '10'])
    assert.deepEqual(keys(first, 'covered'), ['01', '04', '07', '10'])
    assert.lengthOf(keys(first, 'planned'), 8)
  })

  test('a covered one says by what', ({ assert }) => {
    const [{ occurrences: all }] = coverNested([month(), annual()])
    const covered = all.find(({ state }) => state === 'covered')!
    assert.equal(becauseText(covered.because), 'Covered: Annual (2026-07-15) does its work too.')
  })

  test('a window goes from the raising to the end of the grace', ({ assert }) => {
    const later = () => annual(monthly('2026-07-20', { every: 12 }))
    const coveredBy = (schedule: Schedule, above: Nested) =>
      keys(coverNested([month(schedule), above])[0], 'covered')
    assert.deepEqual(coveredBy({}, later()), [])
    assert.deepEqual(coveredBy({ grace: 'P4D' }, later()), [])
    assert.deepEqual(coveredBy({ grace: 'P5D' }, later()), ['07'])
    const ahead = annual({ ...monthly('2026-07-20', { every: 12 }), lead_time: 'P5D' })
    assert.deepEqual(coveredBy({}, ahead), ['07'])
  })

  test('what is covered itself covers nothing', ({ assert }) => {
    // The quarter's window meets that of the month, the year's only that of the quarter.
    const long = quarter({ grace: 'P5D' })
    const year = annual(monthly('2026-07-18', { every: 12 }))
    const [first, second] = coverNested([month(), long, year])
    assert.deepEqual(keys(second, 'covered'), ['07'])
    assert.deepEqual(keys(first, 'covered'), ['01', '04', '10'])
  })

  test('a skipped one does nobody else’s work, a completed one did', ({ assert }) => {
    const covered = (events: ScheduleEvent[]) =>
      keys(coverNested([month(), annual({}, events)])[0], 'covered')
    assert.deepEqual(covered([skipped('2026-07-01', '2026-07-15')]), [])
    assert.deepEqual(covered([done('2026-07-14', '2026-07-15')]), ['07'])
  })

  test('what is done keeps its state', ({ assert }) => {
    const own = nested('Monthly', { ...monthly('2026-01-15'), rank: 1 }, [
      done('2026-07-10', '2026-07-15'),
    ])
    const [first] = coverNested([own, annual()])
    assert.deepEqual(keys(first, 'completed'), ['07'])
    assert.deepEqual(keys(first, 'covered'), [])
  })

  test('other groups, none, and the same rank leave each other alone', ({ assert }) => {
    const covered = (...schedules: Nested[]) =>
      coverNested(schedules).flatMap((each) => keys(each, 'covered'))
    assert.deepEqual(covered(month(), annual({ group: 'boiler' })), [])
    assert.deepEqual(covered(month({ group: null }), annual({ group: null })), [])
    assert.deepEqual(covered(month(), annual({ rank: 1 })), [])
  })
})
