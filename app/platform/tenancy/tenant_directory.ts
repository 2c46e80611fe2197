import db from '@adonisjs/lucid/services/db'
import { LRUCache } from 'lru-cache'
import { appDomain } from '#config/app'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import Tenant from '#platform/tenancy/tenant'

/** Milliseconds an answer is trusted; changes are announced, so this bounds only a lost announcement. */
const TRUST = 30_000
const CAPACITY = 20_000

type TenantName = { slug: string } | { host: string } | { id: string }
type Entry = { tenant: Tenant | null }

/** Who lives at which host, kept in the process: the landlord is never asked inside a unit of work. */
export class TenantDirectory {
  private entries = new LRUCache<string, Entry>({ max: CAPACITY })
  private changes = 0

  /** @returns the active tenant whose slug, host or id this is */
  async find(name: TenantName): Promise<Tenant | null> {
    const key = keyOf(name)
    const known = cacheChannel.isDeaf ? undefined : this.entries.get(key)
    if (known) return known.tenant

    const asked = this.changes
    const found = await lookUp(name)
    const tenant = found?.isActive ? found : null
    // What was read before a change must not be remembered after it.
    if (asked === this.changes) this.remember(key, tenant)
    return tenant
  }

  /** @param tenantId null for all */
  forget(tenantId: string | null = null) {
    this.changes++
    if (!tenantId) return this.entries.clear()
    for (const [key, { tenant }] of this.entries.entries()) {
      if (!tenant || tenant.id === tenantId) this.entries.delete(key)
    }
  }

  private remember(key: string, tenant: Tenant | null) {
    this.entries.set(key, { tenant }, { ttl: tenant ? TRUST : TRUST / 10 })
  }
}

/** The slug a host names, `null` for the bare domain and IP addresses, undefined for a foreign host. */
export function slugOfHost(host: string): string | null | undefined {
  if (host === appDomain || /^[\d.]+$|:/.test(host) || host === 'localhost') return null
  if (host.endsWith(`.${appDomain}`)) return host.slice(0, -appDomain.length - 1)
  return undefined
}

export const directory = new TenantDirectory()

function keyOf(name: TenantName) {
  return Object.entries(name)[0].join(':')
}

function lookUp(name: TenantName) {
  if ('slug' in name) return Tenant.findBy('slug', name.slug)
  return 'id' in name ? Tenant.find(name.id) : byHost(name.host)
}

async function byHost(host: string) {
  const domain = await db.connection('landlord').from('domains').where('host', host).first()
  return domain ? Tenant.find(domain.tenant_id) : null
}

cacheChannel.on('tenant', (tenantId) => directory.forget(tenantId))
