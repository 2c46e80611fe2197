import { test } from '@japa/runner'
import { sampleValue } from '../../../../resources/designer/sample_value.js'
import type { FieldView } from '../../../../resources/types/entity.js'

const field = (given: Partial<FieldView>) => ({ title: 'Load', ...given }) as FieldView

test.group('Samples in a previewed form', () => {
  test('a number keeps its bounds and its step', ({ assert }) => {
    assert.equal(sampleValue(field({ type: 'integer', minimum: 10, maximum: 20 })), 15)
    assert.equal(sampleValue(field({ type: 'integer', minimum: 10, maximum: 11 })), 10)
    assert.equal(sampleValue(field({ type: 'number', maximum: 100, multiple_of: 20 })), 40)
    assert.equal(sampleValue(field({ type: 'integer', minimum: -7, maximum: -3 })), -5)
  })

  test('a choice takes what it offers, a default comes first', ({ assert }) => {
    const options = ['rope', 'oil', 'belt'].map((value) => ({ value, title: value }))
    assert.equal(sampleValue(field({ type: 'choice', options })), 'rope')
    assert.deepEqual(sampleValue(field({ type: 'multi_choice', options })), ['rope', 'oil'])
    assert.equal(sampleValue(field({ type: 'choice', options, default: 'belt' })), 'belt')
  })

  test('a table has one row, with something in every column', ({ assert }) => {
    const columns = [field({ key: 'load', type: 'integer' }), field({ key: 'ok', type: 'boolean' })]
    assert.deepEqual(sampleValue(field({ type: 'table', columns })), [{ load: 50, ok: true }])
  })

  test('a text is no longer than it may be, and a relation to nobody stays empty', ({ assert }) => {
    assert.equal(sampleValue(field({ type: 'text', max_length: 2 })), 'Lo')
    assert.isNull(sampleValue(field({ type: 'text', pattern: '^x$' })))
    assert.isNull(sampleValue(field({ type: 'relation' })))
  })
})
