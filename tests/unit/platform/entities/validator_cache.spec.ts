import { test } from '@japa/runner'
import type { FieldSchema } from '#platform/definitions/types'
import { ValidatorCache } from '#platform/entities/validator_cache'

const object = (properties: Record<string, FieldSchema>): FieldSchema => ({
  type: 'object',
  properties,
})

test.group('Validator cache', () => {
  test('schemas of the same content share one validator, whatever their hints', ({ assert }) => {
    const cache = new ValidatorCache()
    const plain = cache.get(object({ a: { type: 'integer' } }))
    assert.strictEqual(
      cache.get(object({ a: { 'type': 'integer', 'title': { en: 'A' }, 'x-unit': 'lb' } })),
      plain
    )
    assert.equal(cache.size, 1)
  })

  test('keeps no more validators than it may, dropping the one unused longest', ({ assert }) => {
    const cache = new ValidatorCache(180)
    const [a, b, c] = ['a', 'b', 'c'].map((key) => object({ [key]: { type: 'string' } }))
    const first = cache.get(a)
    cache.get(b)
    assert.strictEqual(cache.get(a), first)
    cache.get(c)
    assert.equal(cache.size, 2)
    assert.strictEqual(cache.get(a), first)
  })

  test('objects are closed at every depth and lists are bounded', ({ assert }) => {
    const validate = new ValidatorCache().get(
      object({ rows: { type: 'array', items: object({ x: { type: 'integer' } }) } })
    )
    assert.isFalse(validate({ y: 1 }))
    assert.isFalse(validate({ rows: [{ x: 1, y: 1 }] }))
    assert.isFalse(validate({ rows: Array.from({ length: 501 }, () => ({ x: 1 })) }))
    assert.isTrue(validate({ rows: [{ x: 1 }] }))
  })

  test('two patterns are two patterns', ({ assert }) => {
    const validate = new ValidatorCache().get(
      object({ a: { type: 'string', pattern: '^a' }, b: { type: 'string', pattern: '^b' } })
    )
    assert.isTrue(validate({ a: 'a', b: 'b' }))
    assert.isFalse(validate({ a: 'b' }))
    assert.isFalse(validate({ b: 'a' }))
  })

  test('nothing is coerced', ({ assert }) => {
    const validate = new ValidatorCache().get(
      object({ n: { type: 'integer' }, b: { type: 'boolean' } })
    )
    assert.isFalse(validate({ n: '5' }))
    assert.isFalse(validate({ b: 'true' }))
    assert.isFalse(validate({ n: Infinity }))
  })

  test('a pattern that would hang a backtracking engine answers in time', ({ assert }) => {
    const validate = new ValidatorCache().get(object({ a: { type: 'string', pattern: '^(a+)+$' } }))
    assert.isFalse(validate({ a: `${'a'.repeat(50_000)}!` }))
  }).timeout(2_000)
})
