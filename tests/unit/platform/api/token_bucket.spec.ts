import { test } from '@japa/runner'
import { TokenBucket } from '#platform/api/token_bucket'

test.group('Token bucket', () => {
  const MINUTE = 60_000

  function takeMany(bucket: TokenBucket, count: number, now: number) {
    return Array.from({ length: count }, () => bucket.take('key', now)).filter(
      ({ allowed }) => allowed
    ).length
  }

  test('the burst is free at once, the next request waits for its share', ({ assert }) => {
    const bucket = new TokenBucket({ perMinute: 60, burst: 10 })
    assert.equal(takeMany(bucket, 20, 0), 10)
    assert.deepEqual(bucket.take('key', 0), {
      allowed: false,
      remaining: 0,
      retryAfter: 1,
      reset: 10,
    })
    assert.isTrue(bucket.take('key', 1_000).allowed)
    assert.isFalse(bucket.take('key', 1_000).allowed)
  })

  test('a minute lets through the rate and one burst, however it is spread', ({ assert }) => {
    const bucket = new TokenBucket({ perMinute: 6_000, burst: 200 })
    let allowed = 0
    for (let now = 0; now < MINUTE; now += 5) allowed += takeMany(bucket, 3, now)
    assert.approximately(allowed, 6_200, 2)
  })

  test('a rate below the burst is the burst', ({ assert }) => {
    assert.equal(takeMany(new TokenBucket({ perMinute: 5, burst: 200 }), 50, 0), 5)
  })

  test('it tells how many requests may follow', ({ assert }) => {
    const bucket = new TokenBucket({ perMinute: 60, burst: 3 })
    assert.deepEqual(
      [2, 1, 0],
      [bucket.take('key', 0), bucket.take('key', 0), bucket.take('key', 0)].map(
        ({ remaining }) => remaining
      )
    )
  })

  test('a key that was still for as long as its bucket needs has a full one', ({ assert }) => {
    const bucket = new TokenBucket({ perMinute: 60, burst: 10 })
    takeMany(bucket, 10, 0)
    for (let now = 1_000; now < 10_000; now += 1_000) bucket.take('other', now)
    assert.equal(takeMany(bucket, 20, 10_000), 10)
    takeMany(bucket, 5, 500_000)
    assert.equal(takeMany(bucket, 20, 510_000), 10)
  })

  test('one key’s requests are not another’s', ({ assert }) => {
    const bucket = new TokenBucket({ perMinute: 60, burst: 1 })
    assert.isTrue(bucket.take('one', 0).allowed)
    assert.isTrue(bucket.take('two', 0).allowed)
  })
})
