import { LRUCache } from 'lru-cache'
import { freshDataKey, unwrapDataKey, wrapDataKey } from '#platform/secrets/data_key'
import { Keyring } from '#platform/secrets/keyring'
import { masterKeys } from '#platform/secrets/master_keys'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { dataKeyRows } from '#platform/tenancy/data_key_rows'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Minutes a process keeps opened keys; changes are announced, so this bounds only a lost announcement. */
export const KEPT_MINUTES = 5

const rings = new LRUCache<string, Promise<Keyring>>({ max: 5_000, ttl: KEPT_MINUTES * 60_000 })

cacheChannel.on('keys', forget)
cacheChannel.on('tenant', forget)

type Owner = Pick<TenantIdentity, 'id'>

/** The opened data keys of tenants, a bounded number of them in memory and nowhere else. */
export const keyrings = {
  /** A tenant without a key gets its first. @throws E_MASTER_KEY */
  of({ id }: Owner): Promise<Keyring> {
    const known = rings.get(id)
    if (known) return known

    // The landlord is another database login: nothing it does waits for a tenant's unit.
    const loading = tenant.outside(() => load(id))
    rings.set(id, loading)
    loading.catch(() => rings.delete(id))
    return loading
  },

  /** One that has `versions`: another process may have made a newer one that was not announced here yet. */
  async knowing(owner: Owner, versions: Iterable<number>): Promise<Keyring> {
    const ring = await keyrings.of(owner)
    if ([...versions].every((version) => ring.versions.includes(version))) return ring
    rings.delete(owner.id)
    return keyrings.of(owner)
  },

  /** Seals with a new version from now on. @returns it */
  async renew(owner: Owner): Promise<number> {
    rings.delete(owner.id)
    const { version } = await keyrings.of(owner)
    await dataKeyRows.add(freshDataKey(owner.id, version + 1).row)
    await cacheChannel.announce('keys', owner.id)
    return version + 1
  },

  /** Wraps what an earlier master key wrapped by the present one. @returns how many */
  async rewrap({ id }: Owner): Promise<number> {
    const old = (await dataKeyRows.of(id)).filter((row) => row.master_id !== masterKeys().id)
    for (const row of old) await dataKeyRows.rewrap(wrapDataKey(id, unwrapDataKey(row)))
    return old.length
  },
}

function forget(tenantId: string | null) {
  if (tenantId) rings.delete(tenantId)
  else rings.clear()
}

async function load(id: string): Promise<Keyring> {
  const rows = await dataKeyRows.of(id)
  if (rows.length)
    return new Keyring(
      id,
      rows.map((row) => unwrapDataKey(row))
    )
  await dataKeyRows.add(freshDataKey(id, 1).row)
  return new Keyring(
    id,
    (await dataKeyRows.of(id)).map((row) => unwrapDataKey(row))
  )
}
