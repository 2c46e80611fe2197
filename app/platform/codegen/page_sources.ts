import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { PluginFolder } from '#platform/codegen/plugin_folders'

/** A folder of pages or slots: ours (`id` null) or a plugin's. */
export type ComponentSource = { id: string | null; directory: string }

/** resources/pages, and `pages/` of every plugin. */
export function pageSources(root: string, plugins: PluginFolder[]): ComponentSource[] {
  return [{ id: null, directory: path.join(root, 'resources/pages') }, ...within('pages', plugins)]
}

/** `slots/` of every plugin: what it puts into pages of the house. */
export function slotSources(plugins: PluginFolder[]): ComponentSource[] {
  return within('slots', plugins)
}

/**
 * Name → file: `work`, `maintenance::schedules/index`. What is called as a component is (`ScheduleRow.vue`) is part
 * of a page, and no page.
 * @throws when two files would answer to one name
 */
export function listPages(sources: ComponentSource[]) {
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

/**
 * Plugin → language → file of its texts.
 * @throws where a plugin is called as texts of the house are: its own would cover them
 */
export function listTexts(root: string, plugins: PluginFolder[]) {
  const taken = new Set(globSync('resources/lang/{*/,}en.json', { cwd: root }).flatMap(namespaces))
  return new Map(
    plugins.map(({ id, directory }) => {
      if (taken.has(id))
        throw new Error(`A plugin cannot be called "${id}": texts of the product are`)
      return [id, languages(path.join(directory, 'locales'))]
    })
  )

  function namespaces(file: string) {
    return Object.keys(JSON.parse(readFileSync(path.join(root, file), 'utf8')))
  }
}

/** The source of a map of lazy imports: `pages`, `slots` by name, `texts` by plugin and language. */
export function browserMap(
  name: string,
  { root, plugins }: { root: string; plugins: PluginFolder[] }
) {
  if (name === 'pages')
    return `export const pages = ${imports(listPages(pageSources(root, plugins)))}`
  if (name === 'slots') return `export const slots = ${imports(listPages(slotSources(plugins)))}`
  const texts = [...listTexts(root, plugins)].map(([id, files]) => {
    const byLanguage = new Map(files.map(({ language, file }) => [language, toPosix(file)]))
    return `  ${JSON.stringify(id)}: ${imports(byLanguage)},\n`
  })
  return `export const texts = {\n${texts.join('')}}\n`
}

export function toPosix(file: string) {
  return file.split(path.sep).join('/')
}

function imports(files: Map<string, string>) {
  const entries = [...files].map(
    ([name, file]) => `  ${JSON.stringify(name)}: () => import(${JSON.stringify(file)}),\n`
  )
  return `{\n${entries.join('')}}`
}

function within(folder: string, plugins: PluginFolder[]) {
  return plugins.map(({ id, directory }) => ({ id, directory: path.join(directory, folder) }))
}

function languages(directory: string) {
  const files = existsSync(directory) ? readdirSync(directory) : []
  return files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ language: file.slice(0, -'.json'.length), file: path.join(directory, file) }))
}

function vueFiles(directory: string) {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map(toPosix)
    .filter((file) => /(^|\/)[^A-Z/][^/]*\.vue$/.test(file))
    .sort()
}
