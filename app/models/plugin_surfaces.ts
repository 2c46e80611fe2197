import type { Principal } from '#models/principal'
import { titleText } from '#platform/definitions/title_text'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import type { InstalledPlugin, SlotName } from '#platform/plugins/plugin'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { pluginText } from '#platform/plugins/plugin_texts'
import { tenant } from '#platform/tenancy/tenant_scope'

type Reader = { principal: Principal; locale: string }

/** The pages of the company's plugins that somebody may open, as every page's navigation names them. */
export async function pluginLinks({ principal, locale }: Reader) {
  const plugins = await enabled()
  return plugins
    .map((plugin) => {
      const { id, title, navigation = [] } = plugin.manifest
      const links = navigation
        .filter(({ permission }) => principal.can(permission))
        .map(({ path, icon, title: key }) => ({
          path,
          icon,
          title: pluginText(plugin, key, locale),
        }))
      return { id, title: titleText(title, locale, id), links }
    })
    .filter(({ links }) => links.length)
}

/** What the company's plugins put into pages of the house for this reader, by place. */
export async function pluginSlots({ principal, locale }: Reader) {
  const filled: Partial<Record<SlotName, FilledSlot[]>> = {}
  for (const plugin of await enabled()) {
    for (const [name, slots] of Object.entries(plugin.manifest.slots ?? {})) {
      const seen = slots.filter(({ permission }) => !permission || principal.can(permission))
      if (!seen.length) continue
      const place = (filled[name as SlotName] ??= [])
      place.push(...seen.map((slot) => filledSlot(plugin, slot, locale)))
    }
  }
  return filled
}

type FilledSlot = ReturnType<typeof filledSlot>

/** `slots/history` of maintenance is `maintenance::history` among all slots. */
function filledSlot(
  plugin: InstalledPlugin,
  { id, component, title }: { id: string; component: string; title: string },
  locale: string
) {
  const { id: owner } = plugin.manifest
  return {
    id: `${owner}.${id}`,
    plugin: owner,
    component: `${owner}::${component.replace(/^slots\//, '')}`,
    title: pluginText(plugin, title, locale),
  }
}

async function enabled(): Promise<InstalledPlugin[]> {
  if (!tenant.isOpen()) return []
  const ids = await enabledPlugins()
  return pluginRegistry.all().filter(({ manifest }) => ids.has(manifest.id))
}
