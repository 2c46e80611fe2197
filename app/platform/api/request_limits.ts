import { limits } from '#config/limiter'
import { TokenBucket } from '#platform/api/token_bucket'

const { user, tenant, burst } = limits

/** A tenant's burst is to a user's as its rate is: a team that opens its pages together is not refused. */
const TENANT_BURST = Math.ceil((burst.requests * tenant.requests) / user.requests)

/** What this process has let through, by user and by tenant. */
export const requestLimits = {
  users: new TokenBucket({ perMinute: user.requests, burst: burst.requests }),
  tenants: new TokenBucket({ perMinute: tenant.requests, burst: TENANT_BURST }),
}

export const POLICY = `${user.requests};w=60;burst=${burst.requests}, ${tenant.requests};w=60;burst=${TENANT_BURST}`
