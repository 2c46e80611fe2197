import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The plugins of a deployment as config/plugins.ts names them. */
export type PluginNames = { folders: string[]; packages: string[]; paths: string[] }

/** Where a plugin lies; `package` is its name on npm. */
export type PluginFolder = { id: string; directory: string; package?: string }

/** In the declaration of a plugin its own id stands first. */
const DECLARED = /\bid:\s*['"]([a-z][a-z0-9_]*)['"]/

/** What pages are built from knows a plugin by its folder and id; none of its code is run. */
export function pluginFolders(root: string, { folders, packages, paths }: PluginNames) {
  const { resolve } = createRequire(path.join(root, 'package.json'))
  return [
    ...folders.map((id): PluginFolder => ({ id, directory: path.join(root, 'plugins', id) })),
    ...packages.map((name) => ({
      ...identified(path.dirname(resolve(`${name}/package.json`))),
      package: name,
    })),
    ...paths.map((place) => identified(path.resolve(root, place))),
  ]
}

/** @throws where no plugin is */
function identified(directory: string): PluginFolder {
  const id = packagedId(directory) ?? declaredId(directory)
  if (!id) throw new Error(`There is no plugin in ${directory}: its plugin.ts must say id: '…'`)
  return { id, directory }
}

function packagedId(directory: string): string | undefined {
  return JSON.parse(textOf(directory, 'package.json') || '{}').fieldrino?.id
}

function declaredId(directory: string) {
  const text = textOf(directory, 'plugin.ts') || textOf(directory, 'plugin.js')
  return DECLARED.exec(text)?.[1]
}

function textOf(directory: string, name: string) {
  const file = path.join(directory, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
