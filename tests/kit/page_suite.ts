import { test } from '@japa/runner'
import { PluginSwitch } from '#platform/plugins/plugin_switch'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { tenant } from '#platform/tenancy/tenant_scope'
import { obstacles } from '#tests/support/obstacles'
import type { Screen } from '#tests/support/screen'
import { withScreens } from '#tests/support/screens'
import { provision, type TestTenant } from '#tests/support/tenants'
import { removeTenant } from '#platform/tenancy/tenant_removal'

export type PageOptions = {
  /** Makes what the pages are about. @returns ids for `:names` of their addresses */
  settle?: (screen: Screen) => Promise<Record<string, string>>
}

/**
 * Opens pages of a plugin as an administrator: they have a heading and no obstacle that axe calls serious, at 1440
 * and 390 pixels, light and dark. Call it in a spec of the suite `browser`; the build must hold the plugin.
 */
export function pageSuite({ id }: { id: string }, pages: string[], options: PageOptions = {}) {
  test.group(`Pages of the plugin ${id}`, (group) => {
    const screens = withScreens(group)
    const stage = {} as { home: TestTenant; ids?: Record<string, string> }
    group.setup(async () => {
      stage.home = await provision('pages')
      await enabled(id, stage.home)
      return () => removeTenant(stage.home.tenant)
    })

    test('{$self} is open to everyone')
      .with(pages)
      .run(async ({ assert }, page) => {
        const screen = await screens.as(stage.home.email, stage.home)
        stage.ids ??= (await options.settle?.(screen)) ?? {}
        await screen.visit(page.replace(/:(\w+)/g, (_, name: string) => stage.ids![name]))
        assert.deepEqual(await obstacles(screen), [])
      })
  })
}

async function enabled(id: string, { tenant: home, adminId }: TestTenant) {
  const by = { id: adminId, channel: 'system' as const }
  const { manifest } = pluginRegistry.find(id)
  const wanted = [...Object.keys(manifest.needs ?? {}), id]
  for (const { manifest: each } of pluginRegistry.all())
    if (wanted.includes(each.id))
      await tenant.run(home, () =>
        new PluginSwitch(pluginRegistry.find(each.id)).enable({ by, locale: 'en' })
      )
}
