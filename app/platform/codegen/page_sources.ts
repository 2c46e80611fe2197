import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** A folder of pages: ours (`id` null), a plugin's, or that of a plugin installed from npm. */
export type PageSource = { id: string | null; directory: string; package?: string }

/** resources/pages, plugins/<id>/pages and the npm packages that hold plugins. */
export function pageSources(root: string, packages: string[] = []): PageSource[] {
  return [
    { id: null, directory: path.join(root, 'resources/pages') },
    ...localPlugins(root),
    ...packages.map((name) => installedPlugin(root, name)),
  ]
}

/**
 * Page name → file: `work`, `maintenance::schedules/index`.
 * @throws when two files would answer to one name
 */
export function listPages(sources: PageSource[]) {
  const pages = new Map<string, string>()
  for (const source of sources) {
    for (const file of vueFiles(source.directory)) {
      const name = (source.id ? `${source.id}::` : '') + file.slice(0, -'.vue'.length)
      const location = toPosix(path.join(source.directory, file))
      if (pages.has(name)) {
        throw new Error(`Page ${name} exists twice: ${pages.get(name)} and ${location}`)
      }
      pages.set(name, location)
    }
  }
  return pages
}

export function toPosix(file: string) {
  return file.split(path.sep).join('/')
}

function localPlugins(root: string): PageSource[] {
  const folder = path.join(root, 'plugins')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((id) => ({ id, directory: path.join(folder, id, 'pages') }))
    .filter((source) => existsSync(source.directory))
}

function installedPlugin(root: string, name: string): PageSource {
  const file = createRequire(path.join(root, 'package.json')).resolve(`${name}/package.json`)
  const { fieldrino } = JSON.parse(readFileSync(file, 'utf8'))
  const directory = path.join(path.dirname(file), fieldrino.pages ?? 'pages')
  return { id: fieldrino.id, directory, package: name }
}

function vueFiles(directory: string) {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map(toPosix)
    .filter((file) => file.endsWith('.vue'))
    .sort()
}
