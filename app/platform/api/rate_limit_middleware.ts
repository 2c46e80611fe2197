import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { limits } from '#config/limiter'
import { TokenBucket, type Taken } from '#platform/api/token_bucket'
import { E_RATE_LIMITED } from '#platform/errors'

const { user, tenant, burst } = limits

/** A tenant's burst is to a user's as its rate is: a team that opens its pages together is not refused. */
const TENANT_BURST = Math.ceil((burst.requests * tenant.requests) / user.requests)

const users = new TokenBucket({ perMinute: user.requests, burst: burst.requests })
const tenants = new TokenBucket({ perMinute: tenant.requests, burst: TENANT_BURST })
const POLICY = `${user.requests};w=60;burst=${burst.requests}, ${tenant.requests};w=60;burst=${TENANT_BURST}`

/** Counted per process and in memory: a noisy tenant is refused before it costs anybody a connection. */
export default class RateLimitMiddleware {
  handle({ principal, response }: HttpContext, next: NextFn) {
    const now = performance.now()
    const own = users.take(principal.id, now)
    const shared = own.allowed ? tenants.take(principal.tenantId, now) : own
    const [tighter, limit] = shared.remaining < own.remaining ? [shared, tenant.requests] : [own, user.requests]
    const headers = headersOf(tighter, limit)
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
