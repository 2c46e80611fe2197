import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { limits } from '#config/limiter'
import { POLICY, takeRequest } from '#platform/api/request_limits'
import type { Taken } from '#platform/api/token_bucket'
import { E_RATE_LIMITED } from '#platform/errors'

/** Counted in memory, or in Redis by all processes together: a noisy tenant is refused before it costs anybody a connection of the database. */
export default class RateLimitMiddleware {
  async handle({ principal, response }: HttpContext, next: NextFn) {
    const { own, shared } = await takeRequest(principal)
    const [tighter, limit] =
      shared.remaining < own.remaining ? [shared, limits.tenant] : [own, limits.user]
    const headers = headersOf(tighter, limit.requests)
    for (const [name, value] of Object.entries(headers)) response.header(name, value)
    if (shared.allowed) return next()

    throw new E_RATE_LIMITED().withHeaders({ ...headers, 'Retry-After': String(shared.retryAfter) })
  }
}

function headersOf({ remaining, reset }: Taken, limit: number) {
  return {
    'RateLimit-Policy': POLICY,
    'RateLimit-Limit': String(limit),
    'RateLimit-Remaining': String(remaining),
    'RateLimit-Reset': String(reset),
  }
}
