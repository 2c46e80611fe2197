import { LRUCache } from 'lru-cache'
import type { Principal } from '#models/principal'
import { cacheChannel } from '#platform/tenancy/cache_channel'

/** Milliseconds a principal is trusted; changes are announced, so this bounds only a lost announcement. */
const TRUST = 10_000
const CAPACITY = 50_000

type Entry = { principal: Principal | null }

const kept = new LRUCache<string, Entry>({ max: CAPACITY, ttl: TRUST })
let changes = 0

cacheChannel.on('principals', (tenantId) => {
  changes++
  if (!tenantId) return kept.clear()
  for (const key of kept.keys()) if (key.startsWith(tenantId)) kept.delete(key)
})

/** The users of the last seconds, in this process. */
export const keptPrincipals = {
  /** @returns undefined when it has to be read; null for a user who is gone or switched off */
  find(tenantId: string, userId: string): Principal | null | undefined {
    return cacheChannel.isDeaf ? undefined : kept.get(keyOf(tenantId, userId))?.principal
  },

  /** What was read before a change must not be remembered after it. */
  async read(tenantId: string, userId: string, ask: () => Promise<Principal | null>) {
    const asked = changes
    const principal = await ask()
    if (asked === changes) kept.set(keyOf(tenantId, userId), { principal })
    return principal
  },
}

function keyOf(tenantId: string, userId: string) {
  return `${tenantId} ${userId}`
}
