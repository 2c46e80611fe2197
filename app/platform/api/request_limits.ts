import { limits } from '#config/limiter'
import { redisStore } from '#config/redis'
import { TokenBucket, type Taken } from '#platform/api/token_bucket'
import { takeShared } from '#platform/redis/take_shared'

const { user, tenant, burst } = limits

/** A tenant's burst is to a user's as its rate is: a team that opens its pages together is not refused. */
const TENANT_BURST = Math.ceil((burst.requests * tenant.requests) / user.requests)

/** What this process has let through, by user and by tenant. */
export const ownLimits = {
  users: new TokenBucket({ perMinute: user.requests, burst: burst.requests }),
  tenants: new TokenBucket({ perMinute: tenant.requests, burst: TENANT_BURST }),
}

export type Allowance = { own: Taken; shared: Taken }
export type Asking = { id: string; tenantId: string }

/** One request of this user: a refused one costs the tenant nothing. Without Redis answered at once. */
export function takeRequest(asking: Asking): Allowance | Promise<Allowance> {
  return redisStore.url ? takeTogether(asking) : takeAlone(asking)
}

export const POLICY = `${user.requests};w=60;burst=${burst.requests}, ${tenant.requests};w=60;burst=${TENANT_BURST}`

/** All processes of the installation count in Redis; while it is away each counts for itself. */
async function takeTogether(asking: Asking): Promise<Allowance> {
  const taken = await takeShared([
    { key: `user:${asking.id}`, bucket: ownLimits.users },
    { key: `tenant:${asking.tenantId}`, bucket: ownLimits.tenants },
  ])
  return taken ? { own: taken[0], shared: taken.at(-1)! } : takeAlone(asking)
}

function takeAlone({ id, tenantId }: Asking): Allowance {
  const now = performance.now()
  const own = ownLimits.users.take(id, now)
  return { own, shared: own.allowed ? ownLimits.tenants.take(tenantId, now) : own }
}
