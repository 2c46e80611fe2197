import type { Redis } from 'ioredis'
import { redisStore } from '#config/redis'
import type { Taken, TokenBucket } from '#platform/api/token_bucket'
import { sharedCounts } from '#platform/redis/shared_counts'

export type SharedBucket = { key: string; bucket: TokenBucket }

/**
 * The arithmetic of token_bucket.ts by Redis's own clock. Takes from one bucket after the other until one
 * refuses; answers for each that was asked the milliseconds until it is full, and by how many it is too late.
 * The digits are written out because Redis would cut fractions off.
 */
const TAKE = `
  local time = redis.call('TIME')
  local now = time[1] * 1000 + time[2] / 1000
  local answers = {}
  for at, key in ipairs(KEYS) do
    local cost, span = tonumber(ARGV[at * 2 - 1]), tonumber(ARGV[at * 2])
    local full = math.max(now, tonumber(redis.call('GET', key) or now))
    local late = full + cost - now - span - cost / 1000
    if late > 0 then
      answers[at] = string.format('%.3f %.3f', full - now, late)
      return answers
    end
    redis.call('SET', key, string.format('%.3f', full + cost), 'PX', math.ceil(full + cost - now))
    answers[at] = string.format('%.3f 0', full + cost - now)
  end
  return answers`

type Scripted = Redis & { take(count: number, ...input: (string | number)[]): Promise<string[]> }

/** All buckets in one round trip; a refusal is the last answer. @returns undefined while Redis is away */
export async function takeShared(buckets: SharedBucket[]): Promise<Taken[] | undefined> {
  const keys = buckets.map(({ key }) => sharedKey(key))
  const sizes = buckets.flatMap(({ bucket }) => [bucket.cost, bucket.span])
  const answers = await sharedCounts.ask((client) =>
    scripted(client).take(keys.length, ...keys, ...sizes)
  )
  return answers?.map((text, at) => {
    const [filling, late] = text.split(' ').map(Number)
    return buckets[at].bucket.judge(filling, late)
  })
}

export function sharedKey(key: string) {
  return `${redisStore.limits}:${key}`
}

function scripted(client: Redis): Scripted {
  if (!('take' in client)) client.defineCommand('take', { lua: TAKE })
  return client as Scripted
}
