import type { Redis } from 'ioredis'
import { sharedCounts } from '#platform/redis/shared_counts'
import { sharedKey } from '#platform/redis/take_shared'

/** The window begins with its first attempt; counting and dating it is one step, or a crash would leave it open for ever. */
const COUNT = `
  local count = redis.call('INCR', KEYS[1])
  if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
  return { count, redis.call('PTTL', KEYS[1]) }`

const TAKE_BACK = `
  if tonumber(redis.call('GET', KEYS[1]) or 0) > 0 then redis.call('DECR', KEYS[1]) end
  return 1`

/** Attempts within a window of `seconds`, counted together by all processes. Each answer is undefined while Redis is away. */
export const sharedWindow = {
  /** @returns how many there were with this one, and the seconds until the window ends */
  async count(key: string, seconds: number) {
    const answer = await ask((client) => client.eval(COUNT, 1, sharedKey(key), seconds * 1_000))
    if (!answer) return undefined
    const [count, left] = answer as [number, number]
    return { count, seconds: left / 1_000 }
  },

  takeBack(key: string) {
    return ask((client) => client.eval(TAKE_BACK, 1, sharedKey(key)))
  },

  forget(key: string) {
    return ask((client) => client.unlink(sharedKey(key)))
  },
}

function ask(work: (client: Redis) => Promise<unknown>) {
  return sharedCounts.ask(work)
}
