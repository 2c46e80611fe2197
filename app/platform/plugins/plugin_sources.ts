import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PluginSource } from '#platform/plugins/install_plugins'

type Loader<T> = (name: string) => Promise<{ default: T }>

/** Plugins in `plugins/<id>`. @param load imports `plugin.ts` of one, by the one place that may */
export function folderSources(
  ids: string[],
  { root, load }: { root: URL; load: Loader<never> }
): PluginSource[] {
  return ids.map((id) => ({
    name: id,
    load: async () => ({
      manifest: (await load(id)).default,
      origin: { root: new URL(`plugins/${id}/`, root) },
    }),
  }))
}

/** Plugins in folders anywhere, as TypeScript or compiled. */
export function pathSources(paths: string[], root: URL): PluginSource[] {
  return paths.map((path) => {
    const folder = new URL(`${path}/`, root)
    const file = ['plugin.ts', 'plugin.js'].find((name) => existsSync(new URL(name, folder)))
    return {
      name: path,
      load: async () => {
        if (!file) throw new Error(`has no plugin.ts in ${path}`)
        const { default: manifest } = await import(new URL(file, folder).href)
        return { manifest, origin: { root: folder } }
      },
    }
  })
}

/** Plugins from npm: the main file of the package is its `plugin.js`, beside what else is program. */
export function packageSources(
  names: string[],
  { root, load }: { root: URL; load: Loader<never> }
): PluginSource[] {
  const { resolve } = createRequire(new URL('package.json', root))
  return names.map((name) => ({
    name,
    load: async () => ({
      manifest: (await load(name)).default,
      origin: {
        root: folderOf(resolve(`${name}/package.json`)),
        code: folderOf(resolve(name)),
        package: name,
      },
    }),
  }))
}

function folderOf(file: string) {
  return pathToFileURL(`${dirname(file)}/`)
}
