import { Redis, type RedisOptions } from 'ioredis'
import { redisStore } from '#config/redis'

/** Milliseconds between attempts to come back. */
const RETRY = { step: 100, most: 1_000 }

let leaving = false

/** The process ends: a connection that is lost now, or was lost already, would keep it alive by coming back. */
export function leaveRedis() {
  leaving = true
}

/** What a connection is made of that comes back by itself. `name` shows in CLIENT LIST. */
export function redisAddress(name: string) {
  return {
    url: redisStore.url!,
    connectionName: `fieldrino_${name}`,
    retryStrategy: (times: number): number | null =>
      leaving ? null : Math.min(times * RETRY.step, RETRY.most),
  }
}

export function connectRedis(name: string, options: RedisOptions = {}) {
  const { url, ...address } = redisAddress(name)
  const client = new Redis(url, { ...address, ...options })
  // Without this listener ioredis prints to the console; whoever asks hears of the failure from the answer.
  client.on('error', () => {})
  return client
}
