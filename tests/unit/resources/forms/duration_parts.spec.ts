import { test } from '@japa/runner'
import {
  durationParts,
  durationText,
} from '../../../../resources/forms/widgets/duration/duration_parts.js'

test.group('Durations as hours and minutes', () => {
  test('days and weeks count 24 hours a day', ({ assert }) => {
    assert.deepEqual(durationParts('P1W1DT2H30M'), { hours: 194, minutes: 30 })
  })

  test('what is written reads back the same', ({ assert }) => {
    assert.equal(durationText(2, 30), 'PT2H30M')
    assert.deepEqual(durationParts(durationText(0, 45)!), { hours: 0, minutes: 45 })
  })

  test('nothing entered is no duration', ({ assert }) => {
    assert.isNull(durationText(0, 0))
  })

  test('a duration in months has no hours', ({ assert }) => {
    assert.isNull(durationParts('P1M'))
  })
})
