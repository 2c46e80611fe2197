import type { Principal } from '#models/principal'
import { cacheChannel } from '#platform/tenancy/cache_channel'

/** Milliseconds a principal is trusted; changes are announced, so this bounds only a lost announcement. */
const TRUST = 10_000
const CAPACITY = 50_000

type Entry = { principal: Principal | null; until: number }

const kept = new Map<string, Map<string, Entry>>()
let size = 0
let changes = 0

cacheChannel.on('principals', (tenantId) => {
  changes++
  size -= kept.get(tenantId)?.size ?? 0
  kept.delete(tenantId)
})

/** The users of the last seconds, in this process. */
export const keptPrincipals = {
  /** @returns undefined when it has to be read; null for a user who is gone or switched off */
  find(tenantId: string, userId: string): Principal | null | undefined {
    const known = kept.get(tenantId)?.get(userId)
    return known && known.until > Date.now() ? known.principal : undefined
  },

  /** What was read before a change must not be remembered after it. */
  async read(tenantId: string, userId: string, ask: () => Promise<Principal | null>) {
    const asked = changes
    const principal = await ask()
    if (asked === changes) remember(tenantId, userId, principal)
    return principal
  },
}

function remember(tenantId: string, userId: string, principal: Principal | null) {
  if (size >= CAPACITY) {
    kept.clear()
    size = 0
  }
  const ours = kept.get(tenantId) ?? new Map<string, Entry>()
  if (!ours.has(userId)) size++
  ours.set(userId, { principal, until: Date.now() + TRUST })
  kept.set(tenantId, ours)
}
