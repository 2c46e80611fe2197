import limiter from '@adonisjs/limiter/services/main'
import { errors } from '@adonisjs/limiter'
import { limits } from '#config/limiter'
import { redisStore } from '#config/redis'
import { E_RATE_LIMITED } from '#platform/errors'
import { sharedWindow } from '#platform/redis/shared_window'

type Limit = { requests: number; seconds: number }

/**
 * Counts what may be tried only so often. An attempt is counted before it is made, so parallel ones count too.
 * With Redis all processes count together; while it is away each counts for itself.
 */
export class Attempts {
  static readonly loginPerAccount = new Attempts('login account', limits.loginPerAccount)
  static readonly loginPerIp = new Attempts('login ip', limits.loginPerIp)
  static readonly factorPerAccount = new Attempts('factor account', limits.loginPerAccount)
  static readonly registerPerIp = new Attempts('register ip', limits.registerPerIp)
  static readonly resetPerAccount = new Attempts('reset account', limits.resetPerAccount)

  private constructor(
    private name: string,
    private limit: Limit
  ) {}

  /** @returns how many are left. @throws E_RATE_LIMITED with the seconds to wait */
  async count(who: string): Promise<number> {
    const { requests, seconds } = this.limit
    const window = redisStore.url ? await sharedWindow.count(this.key(who), seconds) : undefined
    if (!window) return this.countAlone(who)
    if (window.count > requests) throw this.refusal(window.seconds)
    return requests - window.count
  }

  /** One counted attempt was none: the log-in succeeded. Taken back wherever it may have been counted. */
  async takeBack(who: string) {
    await this.counter.decrement(this.key(who))
    if (redisStore.url) await sharedWindow.takeBack(this.key(who))
  }

  async forget(who: string) {
    await this.counter.delete(this.key(who))
    if (redisStore.url) await sharedWindow.forget(this.key(who))
  }

  private async countAlone(who: string) {
    try {
      const { remaining } = await this.counter.consume(this.key(who))
      return remaining
    } catch (error) {
      if (error instanceof errors.E_TOO_MANY_REQUESTS)
        throw this.refusal(error.response.availableIn)
      throw error
    }
  }

  private get counter() {
    return limiter.use({ requests: this.limit.requests, duration: this.limit.seconds })
  }

  private key(who: string) {
    return `${this.name} ${who}`
  }

  private refusal(seconds: number) {
    const wait = String(Math.max(1, Math.ceil(seconds)))
    return new E_RATE_LIMITED(`Too many attempts: try again in ${wait} seconds`).withHeaders({
      'Retry-After': wait,
      'RateLimit-Limit': String(this.limit.requests),
      'RateLimit-Remaining': '0',
      'RateLimit-Reset': wait,
    })
  }
}
