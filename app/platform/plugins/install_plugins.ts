import logger from '@adonisjs/core/services/logger'
import { contribute } from '#platform/plugins/contribute'
import type { InstalledPlugin, PluginManifest, PluginOrigin } from '#platform/plugins/plugin'
import { orderPlugins } from '#platform/plugins/plugin_order'
import { pluginRegistry } from '#platform/plugins/plugin_registry'

/** A plugin as the deployment names it. */
export type PluginSource = {
  name: string
  load: () => Promise<{ manifest: PluginManifest; origin: PluginOrigin }>
}

/**
 * Reads, checks, sorts and registers the plugins of this deployment. One that cannot be used is left out with its
 * reason, and whatever needs it with it; everything else goes on.
 * @param furnish what the house does with it beside the platform: its entities become nouns
 */
export async function installPlugins(
  sources: PluginSource[],
  furnish: (plugin: InstalledPlugin) => Promise<unknown>
) {
  const found = (await Promise.all(sources.map(read))).filter((plugin) => plugin !== null)
  const origins = new Map(found.map(({ manifest, origin }) => [manifest, origin]))
  const { ordered, refused } = orderPlugins(found.map(({ manifest }) => manifest))
  for (const [id, reason] of refused) fail(id, reason)
  for (const manifest of ordered) {
    const plugin = { manifest, origin: origins.get(manifest)! }
    if (isWithoutNeeds(plugin)) continue
    await contribute(plugin)
      .then(() => furnish(plugin))
      .then(
        () => pluginRegistry.add(plugin),
        (error: Error) => fail(manifest.id, error.message, error)
      )
  }
}

async function read({ name, load }: PluginSource): Promise<InstalledPlugin | null> {
  try {
    return await load()
  } catch (error) {
    fail(name, (error as Error).message, error as Error)
    return null
  }
}

/** What it needs may have failed after the order was made. */
function isWithoutNeeds({ manifest }: InstalledPlugin) {
  const missing = Object.entries(manifest.needs ?? {}).find(
    ([id, { optional }]) => !optional && !pluginRegistry.has(id)
  )
  if (missing) fail(manifest.id, `needs ${missing[0]}, which cannot be used`)
  return missing !== undefined
}

function fail(id: string, reason: string, error?: Error) {
  pluginRegistry.fail(id, reason)
  logger.error({ err: error, plugin: id, reason }, 'a plugin was left out')
}
