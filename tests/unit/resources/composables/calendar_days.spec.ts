import { test } from '@japa/runner'
import { dayAfter, shifted } from '../../../../resources/composables/calendar_days.js'

test.group('Days of a calendar', () => {
  test('an end moves as far as its beginning, over months and as a bare day', ({ assert }) => {
    assert.equal(shifted('2026-02-27', '2026-02-25', '2026-02-28'), '2026-03-02')
    assert.equal(
      shifted('2026-02-27T10:00:00.000Z', '2026-02-27T08:00:00.000Z', '2026-02-28T09:30:00.000Z'),
      '2026-02-28T11:30:00.000Z'
    )
  })

  test('a bare end includes its day', ({ assert }) => {
    assert.equal(dayAfter('2024-02-28'), '2024-02-29')
    assert.equal(dayAfter('2026-12-31'), '2027-01-01')
  })
})
