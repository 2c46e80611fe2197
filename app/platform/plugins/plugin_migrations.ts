import { fileURLToPath } from 'node:url'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import type { DoneMigrations } from '#platform/tenancy/migration_ledger'
import {
  renderMigrations,
  tenantMigrations,
  type TenantMigration,
} from '#platform/tenancy/tenant_migrations'

const rendered = new WeakMap<InstalledPlugin, Promise<TenantMigration[]>>()

/** The migrations of one plugin, oldest first. */
export function pluginMigrations(plugin: InstalledPlugin): Promise<TenantMigration[]> {
  const known = rendered.get(plugin) ?? renderMigrations(folderOf(plugin))
  rendered.set(plugin, known)
  return known
}

/** What takes its tables away again, newest first. */
export async function pluginRemovals(plugin: InstalledPlugin): Promise<TenantMigration[]> {
  return (await renderMigrations(folderOf(plugin), 'down')).toReversed()
}

/** What a company with this ledger must have: the core's migrations, and those of each plugin whose tables it has. */
export async function migrationsFor(done: DoneMigrations = {}): Promise<TenantMigration[]> {
  const names = Object.keys(done)
  const plugins = pluginRegistry
    .all()
    .filter(({ manifest }) => names.some((name) => name.startsWith(`${manifest.id}/`)))
  const theirs = await Promise.all(plugins.map(pluginMigrations))
  return [...(await tenantMigrations()), ...theirs.flat()]
}

function folderOf({ manifest, origin }: InstalledPlugin) {
  return {
    plugin: manifest.id,
    path: fileURLToPath(new URL('database/migrations', origin.code ?? origin.root)),
  }
}
