import { LRUCache } from 'lru-cache'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Milliseconds an answer is trusted; switching announces itself, so this bounds a lost announcement. */
const TRUST = 30_000

const NONE: ReadonlySet<string> = new Set()

const kept = new LRUCache<string, Promise<ReadonlySet<string>>>({ max: 20_000, ttl: TRUST })

cacheChannel.on('plugins', (tenantId) => (tenantId ? void kept.delete(tenantId) : kept.clear()))

/** The plugins the tenant of the open unit has: installed here, and switched on there. */
export function enabledPlugins(): Promise<ReadonlySet<string>> {
  if (!pluginRegistry.size) return Promise.resolve(NONE)
  const { id } = tenant.current()
  const known = cacheChannel.isDeaf ? undefined : kept.get(id)
  if (known) return known

  const loading = load()
  kept.set(id, loading)
  loading.catch(() => kept.delete(id))
  return loading
}

/** What was enabled with a plugin that this one needs, and that is gone from the deployment, rests with it. */
async function load(): Promise<ReadonlySet<string>> {
  const rows = await tenant.query<{ key: string }>('SELECT key FROM plugins WHERE enabled')
  const switchedOn = new Set(rows.map(({ key }) => key))
  const enabled = new Set<string>()
  for (const { manifest } of pluginRegistry.all()) {
    const needs = Object.entries(manifest.needs ?? {})
    const isWhole = needs.every(([id, { optional }]) => optional || enabled.has(id))
    if (switchedOn.has(manifest.id) && isWhole) enabled.add(manifest.id)
  }
  return enabled
}

/** What it had once, and has no longer: switched off, or without what it needs. */
export async function restingPlugins(): Promise<ReadonlySet<string>> {
  if (!pluginRegistry.size) return NONE
  const rows = await tenant.query<{ key: string }>('SELECT key FROM plugins')
  return new Set(rows.map(({ key }) => key)).difference(await enabledPlugins())
}
