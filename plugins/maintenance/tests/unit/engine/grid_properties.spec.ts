import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { occurrences } from '#plugins/maintenance/engine/occurrences'
import type { CalendarTrigger } from '#plugins/maintenance/engine/schedule'
import { completions, dates, holds, moments, schedules, WINDOW } from './arbitraries.js'
import { daysBetween, isOnGrid } from './grid_oracle.js'

const BEFORE = '2025-06-01'
const DAYS = [...daysBetween(WINDOW.from, WINDOW.to)]

const histories = fc.record({ events: completions, now: moments })

test.group('Properties of the grid', () => {
  test('its days are those that another library finds, one by one', ({ assert }) => {
    holds(
      fc.property(schedules, (schedule) => {
        const [trigger] = schedule.triggers as [CalendarTrigger]
        const found = occurrences(schedule, { ...WINDOW, now: BEFORE })
        const expected = DAYS.filter(isOnGrid(trigger)).map((day) => day.toISODate())
        assert.deepEqual(
          found.map(({ key }) => key),
          expected
        )
      })
    )
  })

  test('its local time is kept, but where the clock jumps over it', ({ assert }) => {
    holds(
      fc.property(schedules, (schedule) => {
        for (const { key, due_at: due } of occurrences(schedule, { ...WINDOW, now: BEFORE })) {
          const local = DateTime.fromISO(due, { zone: schedule.time_zone! })
          const meant = DateTime.fromISO(`${key}T${schedule.local_time}`, {
            zone: schedule.time_zone!,
          })
          assert.equal(local.toFormat('yyyy-MM-dd HH:mm'), meant.toFormat('yyyy-MM-dd HH:mm'))
        }
      })
    )
  })

  test('completions, however late, move none of its days', ({ assert }) => {
    holds(
      fc.property(schedules, completions, moments, (schedule, events, now) => {
        const keys = (history: object) =>
          occurrences(schedule, { ...WINDOW, now, ...history }).map(({ key }) => key)
        assert.deepEqual(keys({ events }), keys({}))
      })
    )
  })

  test('two windows side by side answer what the whole one does', ({ assert }) => {
    holds(
      fc.property(schedules, histories, dates, (schedule, { events, now }, middle) => {
        const [from, to] = ['2026-01-01', '2029-09-01']
        const between = (start: string, end: string) =>
          occurrences(schedule, { from: start, to: end, now, events })
        assert.deepEqual([...between(from, middle), ...between(middle, to)], between(from, to))
      })
    )
  })

  test('nothing is due before the anchor, no key comes twice, and due times never go back', ({
    assert,
  }) => {
    holds(
      fc.property(schedules, completions, moments, (schedule, events, now) => {
        const [trigger] = schedule.triggers as [CalendarTrigger]
        const found = occurrences(schedule, { from: '2025-01-01', to: '2029-01-01', now, events })
        assert.isTrue(found.every(({ key }) => key >= trigger.anchor_date))
        assert.lengthOf(new Set(found.map(({ key }) => key)), found.length)
        const dues = found.map(({ due_at: due }) => due)
        assert.deepEqual(dues, dues.toSorted())
        assert.isTrue(found.every(({ due_at: due, raise_at: raise }) => raise <= due))
      })
    )
  })

  test('every n-th is left out wherever the window begins', ({ assert }) => {
    holds(
      fc.property(schedules, fc.integer({ min: 2, max: 5 }), (schedule, every) => {
        const whole = { from: '2026-01-01', to: '2029-01-01', now: BEFORE }
        const all = occurrences(schedule, whole).map(({ key }) => key)
        const left = occurrences(
          { ...schedule, skip_every: every },
          { ...whole, from: WINDOW.from }
        )
        assert.deepEqual(
          left.map(({ key }) => key),
          all.filter((key, index) => (index + 1) % every !== 0 && key >= WINDOW.from)
        )
      })
    )
  })
})
