import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import pluginsConfig from '#config/plugins'
import { installPlugins } from '#platform/plugins/install_plugins'
import { pluginParts } from '#platform/plugins/plugin_parts'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { folderSources, packageSources, pathSources } from '#platform/plugins/plugin_sources'
import type { PluginRoutes } from '#platform/plugins/plugin'
import { middleware } from '#start/kernel'
import type { Guarded } from '#start/routes/guarded'
import { addNouns } from '#models/plugin_noun'
import { extendModels } from '#models/extended_models'
import '#models/suggested_grants'
import '#platform/plugins/plugin_imports'

/**
 * The one place that knows all plugins. They are installed before any route is: whoever opens doors for them imports
 * this file.
 */
const { folders, packages, paths } = pluginsConfig
const root = app.appRoot
await installPlugins(
  [
    ...folderSources(folders, { root, load: (id) => import(`#plugins/${id}/plugin`) }),
    ...packageSources(packages, { root, load: (name) => import(name) }),
    ...pathSources(paths, root),
  ],
  ({ manifest: { id, entities = {} } }) => addNouns(id, entities)
)

extendModels()

const plugins = await Promise.all(
  pluginRegistry
    .all()
    .map(async (plugin) => ({ id: plugin.manifest.id, parts: await pluginParts(plugin) }))
)

type Doors = { [Door in keyof PluginRoutes]?: Guarded }

/** Opens some of their doors: what a plugin registers for another is passed over. */
export function pluginRoutes(doors: Doors) {
  for (const { id, parts } of plugins) {
    const open = (guarded: Guarded | undefined) => (register: () => void) => {
      if (guarded)
        router.group(() => guard(id, register)).use([guarded, middleware.plugin({ id })].flat())
    }
    guard(id, () =>
      parts.routes({ api: open(doors.api), open: open(doors.open), pages: open(doors.pages) })
    )
  }
}

/** Routes that could not be registered are no reason for anybody else to be without theirs. */
function guard(id: string, register: () => void) {
  try {
    register()
  } catch (error) {
    pluginRegistry.fail(id, `its routes: ${(error as Error).message}`)
  }
}
