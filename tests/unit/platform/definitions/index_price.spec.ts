import { test } from '@japa/runner'
import { indexPrice } from '#platform/definitions/index_price'
import { equipment } from '#tests/unit/platform/entities/query/sample_query'

test.group('The price of an index', () => {
  const capacity = equipment.field('custom.capacity_lbs')!
  const inspected = equipment.field('custom.last_inspection')!

  test('an empty table costs nothing', ({ assert }) => {
    assert.deepEqual(indexPrice(capacity, 0), { rows: 0, bytes: 0, seconds: 0 })
  })

  test('a million numbers take 40 MB and three seconds, dates take more', ({ assert }) => {
    assert.deepEqual(indexPrice(capacity, 1_000_000), {
      rows: 1_000_000,
      bytes: 40_000_000,
      seconds: 3,
    })
    assert.isAbove(indexPrice(inspected, 1_000_000).bytes, 40_000_000)
  })
})
