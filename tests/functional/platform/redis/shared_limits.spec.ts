import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { redisStore } from '#config/redis'
import { limits } from '#config/limiter'
import { Attempts } from '#models/attempts'
import { TokenBucket } from '#platform/api/token_bucket'
import { sharedCounts } from '#platform/redis/shared_counts'
import { sharedWindow } from '#platform/redis/shared_window'
import { takeShared } from '#platform/redis/take_shared'

/** One request in 20 seconds: no test is slow enough to be given another. */
const bucket = new TokenBucket({ perMinute: 3, burst: 3 })

const take = async (key: string) => (await takeShared([{ key, bucket }]))![0]

test.group('Limits shared over Redis', (group) => {
  group.tap((each) => each.skip(!redisStore.url, 'only with REDIS_URL'))

  test('a bucket lets through what it holds and says when it will have more', async ({
    assert,
  }) => {
    const key = v7()
    for (const remaining of [2, 1, 0])
      assert.containSubset(await take(key), { allowed: true, remaining, retryAfter: 0 })

    const refused = await take(key)
    assert.containSubset(refused, { allowed: false, remaining: 0 })
    assert.isTrue(refused.retryAfter > 0 && refused.retryAfter <= 20)
    assert.isTrue(refused.reset > 40 && refused.reset <= 60)
    assert.isTrue((await take(v7())).allowed)
  })

  test('of many at the same moment as many pass as the bucket holds', async ({ assert }) => {
    const key = v7()
    const taken = await Promise.all(Array.from({ length: 30 }, () => take(key)))
    assert.lengthOf(
      taken.filter(({ allowed }) => allowed),
      3
    )
  })

  test('a request refused by the first bucket costs the second nothing', async ({ assert }) => {
    const [tight, wide] = [v7(), v7()]
    const both = () =>
      takeShared([
        { key: tight, bucket: new TokenBucket({ perMinute: 1, burst: 1 }) },
        { key: wide, bucket },
      ])
    assert.lengthOf((await both())!, 2)
    assert.lengthOf((await both())!, 1)
    assert.equal((await take(wide)).remaining, 1)
  })

  test('a Redis that forgot the script is told it again, and no key stays for ever', async ({
    assert,
  }) => {
    const key = v7()
    await take(key)
    await sharedCounts.ask((client) => client.script('FLUSH'))
    assert.equal((await take(key)).remaining, 1)
    await sharedWindow.count(`${key} window`, 60)
    for (const name of [key, `${key} window`]) {
      const left = await sharedCounts.ask((client) => client.pttl(`${redisStore.limits}:${name}`))
      assert.isTrue(left! > 0 && left! <= 60_000)
    }
  })

  test('log-ins are counted together, taken back and forgotten', async ({ assert }) => {
    const who = v7()
    const { requests } = limits.loginPerAccount
    for (let at = 0; at < requests; at++) await Attempts.loginPerAccount.count(who)
    await assert.rejects(() => Attempts.loginPerAccount.count(who), /Too many attempts/)
    assert.equal((await sharedWindow.count(`login account ${who}`, 900))!.count, requests + 2)

    for (let at = 0; at < 3; at++) await Attempts.loginPerAccount.takeBack(who)
    await Attempts.loginPerAccount.count(who)
    await Attempts.loginPerAccount.forget(who)
    assert.equal((await sharedWindow.count(`login account ${who}`, 900))!.count, 1)
  })
})
