import logger from '@adonisjs/core/services/logger'
import type { Redis } from 'ioredis'
import { redisPatience } from '#config/redis'
import { connectRedis } from '#platform/redis/connect_redis'

/**
 * Redis for what a request asks on its way: it answers soon or is not waited for. After a failure it is left
 * alone for a moment, so that a Redis which hangs delays one request of many. Opened at the first use.
 */
export class SharedCounts {
  private client?: Redis
  private pausedUntil = 0
  private away = false

  /** @returns undefined while Redis is away: the caller counts for its own process */
  async ask<T>(work: (client: Redis) => Promise<T>): Promise<T | undefined> {
    if (performance.now() < this.pausedUntil) return undefined
    try {
      const answer = await work((this.client ??= open()))
      this.isBack()
      return answer
    } catch (error) {
      this.isAway(error as Error)
      return undefined
    }
  }

  close() {
    this.client?.disconnect()
    this.client = undefined
  }

  private isAway(error: Error) {
    this.pausedUntil = performance.now() + redisPatience.pause
    if (!this.away)
      logger.warn({ err: error }, 'Redis is away: this process counts its limits alone')
    this.away = true
  }

  private isBack() {
    if (this.away) logger.info('Redis is back: limits are counted together again')
    this.away = false
  }
}

export const sharedCounts = new SharedCounts()

/** Commands of one turn of the event loop leave together. */
function open() {
  const { answer } = redisPatience
  return connectRedis('limits', {
    commandTimeout: answer,
    maxRetriesPerRequest: 0,
    enableAutoPipelining: true,
  })
}
