import path from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { browserMap, toPosix } from '../app/platform/codegen/page_sources.ts'
import { iconModule } from '../app/platform/codegen/page_icons.ts'
import type { PluginFolder } from '../app/platform/codegen/plugin_folders.ts'

const RESOLVED = '\0virtual:fieldrino/'

/** What a plugin's pages may import of the house: there is one copy of it, wherever the plugin lies. */
const SHARED = ['vue', 'vue-i18n', '@inertiajs/vue3', '@nuxt/ui', '@vueuse/core']

type Options = {
  plugins: PluginFolder[]
  /** Icons of areas and plugins, by whose they are. */
  icons: Map<string, string[]>
  /** The stylesheet that must also scan their pages for utility classes. */
  css: string
}

/**
 * Serves what plugins bring to the browser as maps of lazy imports: `virtual:fieldrino/pages` (ours included),
 * `virtual:fieldrino/slots`, `virtual:fieldrino/texts` and `virtual:fieldrino/icons`.
 */
export function fieldrinoPlugins({ plugins, icons, css }: Options): Plugin {
  let root = ''
  const packages = plugins.flatMap((plugin) => plugin.package ?? [])
  return {
    name: 'fieldrino:plugins',
    enforce: 'pre',
    config: () => ({
      optimizeDeps: { exclude: packages },
      resolve: { dedupe: SHARED },
      server: { fs: { allow: ['.', ...plugins.map(({ directory }) => directory)] } },
    }),
    configResolved(config) {
      root = config.root
    },
    resolveId: { filter: { id: /^virtual:fieldrino\// }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:fieldrino\// },
      handler(id) {
        const [name, owner] = id.slice(RESOLVED.length).split('/')
        if (owner) return iconModule(icons.get(owner) ?? [])
        return name === 'icons' ? iconMap(icons) : browserMap(name, { root, plugins })
      },
    },
    transform: {
      filter: { id: /\.css($|\?)/ },
      handler(code, id) {
        const file = toPosix(id).split('?')[0]
        if (!file.endsWith(css)) return
        return { code: `${code}\n${scanned(plugins, file)}\n`, map: null }
      },
    },
    configureServer(server) {
      server.watcher.add(plugins.map(({ directory }) => directory))
      server.watcher.on('add', (file) => refresh(server, file, plugins))
      server.watcher.on('unlink', (file) => refresh(server, file, plugins))
    },
  }
}

function iconMap(icons: Map<string, string[]>) {
  const own = [...icons].filter(([owner, names]) => owner !== 'shell' && names.length)
  const entries = own.map(
    ([owner]) => `'${owner}': () => import('virtual:fieldrino/icons/${owner}'),`
  )
  return `export const icons = {\n${entries.join('\n')}\n}\n`
}

/** Tailwind looks neither into node_modules nor out of the project unless told. */
function scanned(plugins: PluginFolder[], stylesheet: string) {
  return plugins
    .flatMap(({ directory }) => ['pages', 'slots'].map((folder) => path.join(directory, folder)))
    .map((folder) => path.relative(path.dirname(stylesheet), folder))
    .map((folder) => `@source ${JSON.stringify(toPosix(folder))};`)
    .join('\n')
}

/** A page, slot or text that came or went changes a map, not any module Vite knows of. */
function refresh(server: ViteDevServer, file: string, plugins: PluginFolder[]) {
  const folders = [
    path.join(server.config.root, 'resources/pages'),
    ...plugins.map(({ directory }) => directory),
  ]
  const isOurs = folders.some((folder) => toPosix(file).startsWith(`${toPosix(folder)}/`))
  if (!isOurs || !/\.vue$|\/locales\/[^/]+\.json$/.test(toPosix(file))) return
  const { moduleGraph, hot } = server.environments.client
  for (const name of ['pages', 'slots', 'texts']) {
    const map = moduleGraph.getModuleById(RESOLVED + name)
    if (map) moduleGraph.invalidateModule(map)
  }
  hot.send({ type: 'full-reload', path: '*' })
}
