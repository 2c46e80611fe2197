import { globSync } from 'node:fs'
import path from 'node:path'
import { pageIcons } from '../app/platform/codegen/page_icons.ts'
import { listPages, pageSources, slotSources } from '../app/platform/codegen/page_sources.ts'
import type { PluginFolder } from '../app/platform/codegen/plugin_folders.ts'
import { areaOf, pluginOf } from '../resources/texts.ts'

/** Named by definitions, effects and the navigation of plugins, and chosen for entities: drawn on any page. */
const ANYWHERE = [
  'schemas/**/*.json',
  'app/effects/*.ts',
  'app/transformers/plugin_transformer.ts',
  'resources/designer/entity_icons.ts',
]

/** The icons of the shell, and those of each area and plugin. */
export function iconSets(root: string, plugins: PluginFolder[]) {
  const ours = globSync(ANYWHERE, { cwd: root }).map((file) => path.join(root, file))
  const theirs = plugins.flatMap(({ directory }) =>
    globSync(['plugin.{ts,js}', 'schemas/**/*.json'], { cwd: directory }).map((file) =>
      path.join(directory, file)
    )
  )
  const pages = [...listPages(pageSources(root, plugins))].map(
    ([name, file]) => [file, pluginOf(name) ?? areaOf(name)] as const
  )
  const slots = [...listPages(slotSources(plugins))].map(
    ([name, file]) => [file, pluginOf(name)] as const
  )
  return pageIcons({
    root,
    shell: [path.join(root, 'resources/app.ts')],
    pages: new Map([...pages, ...slots]),
    anywhere: [...ours, ...theirs],
  })
}
