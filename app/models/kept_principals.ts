import { LRUCache } from 'lru-cache'
import type { Principal } from '#models/principal'
import { cacheChannel } from '#platform/tenancy/cache_channel'

/** Milliseconds a principal is trusted; changes are announced, so this bounds only a lost announcement. */
const TRUST = 10_000
const CAPACITY = 50_000

type Entry = { principal: Principal | null }

const kept = new LRUCache<string, Entry>({ max: CAPACITY, ttl: TRUST })

/** How often the principals of a tenant have changed: what was kept under an earlier count is asked for no more. */
const changes = new Map<string, number>()
let resets = 0

cacheChannel.on('principals', (tenantId) => {
  if (tenantId) return void changes.set(tenantId, countOf(tenantId) + 1)
  resets++
  kept.clear()
})

/** The users of the last seconds, in this process. */
export const keptPrincipals = {
  /** @returns undefined when it has to be read; null for a user who is gone or switched off */
  find(tenantId: string, userId: string): Principal | null | undefined {
    return cacheChannel.isDeaf ? undefined : kept.get(keyOf(tenantId, userId))?.principal
  },

  /** What was read before a change must not be remembered after it. */
  async read(tenantId: string, userId: string, ask: () => Promise<Principal | null>) {
    const key = keyOf(tenantId, userId)
    const principal = await ask()
    if (key === keyOf(tenantId, userId)) kept.set(key, { principal })
    return principal
  },
}

function keyOf(tenantId: string, userId: string) {
  return `${resets} ${countOf(tenantId)} ${tenantId} ${userId}`
}

function countOf(tenantId: string) {
  return changes.get(tenantId) ?? 0
}
