import { test } from '@japa/runner'
import { readClock, writeClock } from '../../../../resources/designer/automation_clock.js'

const on = { event: 'schedule', entity: 'task' } as const

test.group('A schedule in words', () => {
  test('{cron} reads as {rhythm} and is written the same')
    .with([
      { cron: '30 6 * * *', rhythm: 'daily' },
      { cron: '0 7 * * 1-5', rhythm: 'weekdays' },
      { cron: '15 18 * * 0', rhythm: 'weekly' },
      { cron: '0 7 28 * *', rhythm: 'monthly' },
      { cron: '*/10 7 * * *', rhythm: 'cron' },
      { cron: '0 7 1 * 1', rhythm: 'cron' },
    ])
    .run(({ assert }, { cron, rhythm }) => {
      const words = readClock({ ...on, cron })
      assert.equal(words.rhythm, rhythm)
      assert.deepEqual(writeClock(words), { cron })
    })

  test('every hour is a duration', ({ assert }) => {
    const words = readClock({ ...on, every: 'PT1H' })
    assert.equal(words.rhythm, 'hourly')
    assert.deepEqual(writeClock(words), { every: 'PT1H' })
  })
})
