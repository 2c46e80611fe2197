import { systemDefinitions } from '#platform/definitions/system_definitions'
import { titleText } from '#platform/definitions/title_text'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { pluginBlockers } from '#platform/plugins/plugin_blockers'
import { pluginMigrations } from '#platform/plugins/plugin_migrations'
import { PluginState } from '#platform/plugins/plugin_state'
import { migrationLedger, pendingMigrations } from '#platform/tenancy/migration_ledger'
import type { TenantMigration } from '#platform/tenancy/tenant_migrations'
import { tenant } from '#platform/tenancy/tenant_scope'

export type PluginAction = 'enable' | 'upgrade' | 'disable' | 'none'

/** `title` where its rows are records that people know. */
export type PlannedTable = { name: string; title: string | null }

/** What switching a plugin would do to this company. */
export type PluginPlan = {
  action: PluginAction
  /** The version it has now, null where it never had any. */
  from: string | null
  to: string
  /** What would run on its database, and the tables that would be made and changed by it. */
  migrations: string[]
  makes: PlannedTable[]
  changes: PlannedTable[]
  /** What has to be done first, in words; with any of them nothing is done. */
  blockers: string[]
  /** What they speak of, in their order: `plugin/inventory`, `entity/part`. */
  blocked_by: string[]
  /** Roles and what each would be given; only when it is enabled for the first time. */
  grants: Record<string, string[]>
}

/** @param on what is wished: enabled (or brought to the version that is installed), or disabled */
export async function pluginPlan(
  plugin: InstalledPlugin,
  { on, locale }: { on: boolean; locale: string }
): Promise<PluginPlan> {
  const { manifest } = plugin
  const state = await PluginState.of(manifest.id)
  const action = actionOf(state, manifest.version, on)
  const migrations = on ? await waiting(plugin) : []
  const blocking = await pluginBlockers(plugin, { action, locale })
  return {
    action,
    from: state?.version ?? null,
    to: manifest.version,
    migrations: migrations.map(({ version }) => version),
    ...tablesOf(migrations, locale),
    blockers: blocking.map(({ told }) => told),
    blocked_by: blocking.map(({ by }) => by),
    grants: on && !state ? (manifest.grants ?? {}) : {},
  }
}

function actionOf(state: PluginState | null, version: string, on: boolean): PluginAction {
  if (!on) return state?.enabled ? 'disable' : 'none'
  if (!state?.enabled) return 'enable'
  return state.version === version ? 'none' : 'upgrade'
}

async function waiting(plugin: InstalledPlugin) {
  const identity = tenant.current()
  const migrations = await pluginMigrations(plugin)
  const done = (await migrationLedger.done([identity.id])).get(identity.id)
  return pendingMigrations(identity, migrations, done)
}

function tablesOf(migrations: TenantMigration[], locale: string) {
  const named = (statement: RegExp) =>
    new Set(
      migrations
        .flatMap(({ statements }) => statements)
        .flatMap((sql) => [...sql.matchAll(statement)].map(([, table]) => table))
    )
  const makes = named(/\bcreate table (?:if not exists )?"?(\w+)/gi)
  const changes = named(/\balter table (?:only )?"?(\w+)/gi).difference(makes)
  const entities = systemDefinitions().all('entity')
  const told = (name: string): PlannedTable => {
    const entity = entities.find(({ table }) => table === name)
    return { name, title: entity ? titleText(entity.title_plural ?? entity.title, locale) : null }
  }
  return { makes: [...makes].map(told), changes: [...changes].map(told) }
}
