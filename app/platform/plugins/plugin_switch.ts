import { E_PLUGIN_NEEDS, E_PLUGIN_TABLES } from '#platform/errors'
import type { Actor } from '#platform/events/actor'
import { journal } from '#platform/events/journal'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { stopClocks } from '#platform/plugins/job_clock'
import { pluginMigrations } from '#platform/plugins/plugin_migrations'
import { pluginPlan, type PluginPlan } from '#platform/plugins/plugin_plan'
import { PluginState } from '#platform/plugins/plugin_state'
import { roleGrants } from '#platform/plugins/role_grants'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { tenant } from '#platform/tenancy/tenant_scope'
import { TenantUpgrade } from '#platform/tenancy/tenant_upgrade'

type Asked = { by: Actor; locale: string }

/**
 * Turns a plugin on and off for the tenant of the open unit. Its tables are made by the migrator before anything of
 * the unit is written and stay when the unit fails: the next try finds them. Turned off it keeps its data.
 */
export class PluginSwitch {
  constructor(private readonly plugin: InstalledPlugin) {}

  /** @throws E_PLUGIN_NEEDS, E_PLUGIN_TABLES */
  async enable({ by, locale }: Asked): Promise<PluginPlan> {
    const plan = await this.allowed(true, locale)
    if (plan.migrations.length) await this.migrate()
    if (plan.action === 'none') return plan
    await this.keep(true, plan, by)
    await roleGrants.keeper.give(plan.grants, by)
    return plan
  }

  /** @throws E_PLUGIN_NEEDS */
  async disable({ by, locale }: Asked): Promise<PluginPlan> {
    const plan = await this.allowed(false, locale)
    if (plan.action === 'none') return plan
    await this.keep(false, plan, by)
    await stopClocks(this.plugin.manifest.id)
    return plan
  }

  private async allowed(on: boolean, locale: string) {
    await tenant.lock('plugins')
    const plan = await pluginPlan(this.plugin, { on, locale })
    if (plan.blockers.length)
      throw new E_PLUGIN_NEEDS(plan.blockers[0]).withDetails({ blockers: plan.blockers })
    return plan
  }

  /** Outside the unit, whose login may change no table. */
  private async migrate() {
    const owner = tenant.current()
    const migrations = await pluginMigrations(this.plugin)
    const { error } = await tenant.outside(() => new TenantUpgrade(owner, { migrations }).run())
    if (error) throw new E_PLUGIN_TABLES(undefined, { cause: error })
  }

  private async keep(enabled: boolean, { from, to }: PluginPlan, by: Actor) {
    const key = this.plugin.manifest.id
    const state = (await PluginState.of(key)) ?? new PluginState().merge({ key, settings: {} })
    const before = state.$isPersisted && state.enabled
    await state.merge({ enabled, version: enabled ? to : from!, changedBy: by.id }).save()
    const changes = {
      enabled: [before, enabled] as [boolean, boolean],
      ...(enabled && from !== to && { version: [from, to] as [string | null, string] }),
    }
    const action = enabled ? (before ? 'upgraded' : 'enabled') : 'disabled'
    journal([{ entity: 'plugin', recordId: state.id, action, changes, payload: { key } }], by)
    forget()
  }
}

/** Routes, definitions and grants hang on what is enabled. */
function forget() {
  const { id } = tenant.current()
  tenant.afterCommit(async () => {
    await cacheChannel.announce('plugins', id)
    await cacheChannel.announce('definitions', id)
  })
}
