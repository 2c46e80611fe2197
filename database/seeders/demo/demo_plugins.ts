import { Principal } from '#models/principal'
import User from '#models/user'
import type { Actor } from '#platform/events/actor'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { pluginParts } from '#platform/plugins/plugin_parts'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { PluginState } from '#platform/plugins/plugin_state'
import { PluginSwitch } from '#platform/plugins/plugin_switch'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import { demoEmail } from '#database/seeders/demo/demo_cast'

const PATIENCE = { timeout: 60_000 }

/** The demo has every plugin, each with data of its own; what somebody disabled there stays disabled. */
export async function enablePlugins(owner: Tenant) {
  for (const plugin of pluginRegistry.all()) {
    const isNew = await tenant.run(owner, () => enable(plugin), PATIENCE)
    const { demo } = await pluginParts(plugin)
    if (isNew && demo) await tenant.run(owner, async () => demo(await admin()), PATIENCE)
  }
}

async function enable(plugin: InstalledPlugin) {
  if (await PluginState.of(plugin.manifest.id)) return false
  await new PluginSwitch(plugin).enable({ by: await admin(), locale: 'en' })
  return true
}

async function admin(): Promise<Actor> {
  const { id } = await User.findByOrFail('email', demoEmail('admin'))
  const { roleKey: role, grants: permissions } = (await Principal.find(id))!
  return { id, channel: 'ui', viewer: { role, permissions } }
}
