import env from '#start/env'
import { queueStore } from '#config/queue'

/**
 * One Redis for what many processes share and may lose without harm, and for the queue, which may not: it
 * must keep its keys (`maxmemory-policy noeviction`) and write them down (`appendonly yes`).
 */
export const redisStore = {
  url: env.get('REDIS_URL'),
  /** Begins every key of the queue; its name, which begins with QUEUE_PREFIX, stands behind it. */
  prefix: 'fieldrino',
  /** Begins the keys of the limits. */
  limits: `fieldrino:${queueStore.prefix}limit`,
}

/** Milliseconds a request waits for its limit, and after a failure before Redis is asked again. */
export const redisPatience = { answer: 500, pause: 1_000 }
