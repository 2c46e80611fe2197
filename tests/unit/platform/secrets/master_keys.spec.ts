import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import { E_MASTER_KEY } from '#platform/errors'
import { MasterKeys } from '#platform/secrets/master_keys'

const [FIRST, SECOND] = ['a'.repeat(32), 'b'.repeat(40)]
const keys = (key?: string, more: { previous?: string[]; standIn?: string } = {}) =>
  new MasterKeys({ key, previous: [], ...more })

test.group('The master key', () => {
  test('wraps a data key, which opens in its place only', ({ assert }) => {
    const dataKey = randomBytes(32)
    const wrapped = keys(FIRST).wrap(dataKey, 'data key 1 of tenant ours')
    assert.deepEqual(keys(FIRST).unwrap(wrapped, 'data key 1 of tenant ours'), dataKey)
    for (const place of ['data key 2 of tenant ours', 'data key 1 of tenant theirs'])
      assert.throws(() => keys(FIRST).unwrap(wrapped, place), /was altered/)
  })

  test('missing, it says what to set; outside production another stands in', ({ assert }) => {
    assert.throws(() => keys(), /MASTER_KEY is missing: set it to 32 characters or more/)
    assert.doesNotThrow(() => keys(undefined, { standIn: 'an application key' }))
  })

  test('too short, or with a comma, it is refused, and so is a previous one', ({ assert }) => {
    assert.throws(() => keys('short'), /needs 32 characters/)
    assert.throws(() => keys(`${FIRST},${SECOND}`), /and no comma/)
    assert.throws(() => keys(FIRST, { previous: ['short'] }), /needs 32 characters/)
  })

  test('wrong, it names the one that is needed and where to put it', ({ assert }) => {
    const wrapped = keys(FIRST).wrap(randomBytes(32), 'data key 1 of tenant ours')
    assert.throws(() => keys(SECOND).unwrap(wrapped, 'data key 1 of tenant ours'), E_MASTER_KEY)
    assert.throws(
      () => keys(SECOND).unwrap(wrapped, 'data key 1 of tenant ours'),
      `The data key 1 of tenant ours was wrapped by master key ${keys(FIRST).id}, and MASTER_KEY is ${keys(SECOND).id}: set MASTER_KEY to that key, or add it to MASTER_KEY_PREVIOUS`
    )
  })

  test('a previous one opens and the present one wraps', ({ assert }) => {
    const dataKey = randomBytes(32)
    const wrapped = keys(FIRST).wrap(dataKey, 'here')
    const both = keys(SECOND, { previous: [FIRST] })
    assert.deepEqual(both.unwrap(wrapped, 'here'), dataKey)
    assert.equal(both.wrap(dataKey, 'here').master_id, keys(SECOND).id)
  })
})
