import type { Group } from '@japa/runner/core'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { PluginSwitch } from '#platform/plugins/plugin_switch'
import { tenant } from '#platform/tenancy/tenant_scope'
import { twoTenants, type TestTenant } from '#tests/support/tenants'

/** Two tenants for a whole group that both have a plugin enabled. */
export function withPlugin(group: Group, id: string) {
  const pair = twoTenants(group)
  group.setup(async () => {
    for (const home of [pair.ours, pair.theirs]) await enable(home, id)
  })
  return pair
}

/** As its admin does it. */
async function enable({ tenant: home, adminId }: TestTenant, id: string) {
  const change = new PluginSwitch(pluginRegistry.find(id))
  const by = { id: adminId, channel: 'api' as const }
  await tenant.run(home, () => change.enable({ by, locale: 'en' }))
}
