import { test } from '@japa/runner'
import { WeakCache } from '#platform/weak_cache'

test.group('WeakCache', () => {
  test('who asks for the same is given the same, under each name its own', ({ assert }) => {
    const cache = new WeakCache<object>()
    const [one, other] = [{}, {}]
    cache.set('one', one)
    cache.set('other', other)
    assert.strictEqual(cache.get('one'), one)
    assert.strictEqual(cache.get('other'), other)
    assert.isUndefined(cache.get('none'))
  })

  test('the newest of a name counts', ({ assert }) => {
    const cache = new WeakCache<object>()
    const newer = {}
    cache.set('one', {})
    cache.set('one', newer)
    assert.strictEqual(cache.get('one'), newer)
    assert.equal(cache.size, 1)
  })
})
