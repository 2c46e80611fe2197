import { E_NOT_FOUND } from '#platform/errors'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import type { Kpi } from '#platform/plugins/plugin_kpi'

const kpis = new Map<string, Kpi>()

/** The figures that plugins bring, as far as the company has them enabled. */
export const kpiCatalogue = {
  add({ manifest: { id, kpis: brought = {} } }: InstalledPlugin) {
    for (const [key, kpi] of Object.entries(brought))
      kpis.set(`${id}.${key}`, { ...kpi, key: `${id}.${key}`, plugin: id })
  },

  async offered(): Promise<Kpi[]> {
    const enabled = await enabledPlugins()
    return [...kpis.values()].filter(({ plugin }) => enabled.has(plugin))
  },

  /** @throws E_NOT_FOUND */
  async find(key: string): Promise<Kpi> {
    const kpi = (await kpiCatalogue.offered()).find((each) => each.key === key)
    if (!kpi) throw new E_NOT_FOUND(`There is no figure "${key}"`)
    return kpi
  },
}
