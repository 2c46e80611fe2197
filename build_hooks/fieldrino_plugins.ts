import path from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { browserMap, toPosix } from '../app/platform/codegen/page_sources.ts'
import type { PluginFolder } from '../app/platform/codegen/plugin_folders.ts'

const RESOLVED = '\0virtual:fieldrino/'

/** What a plugin's pages may import of the house: there is one copy of it, wherever the plugin lies. */
const SHARED = ['vue', 'vue-i18n', '@inertiajs/vue3', '@nuxt/ui', '@vueuse/core']

type Options = {
  plugins: PluginFolder[]
  /** The stylesheet that must also scan their pages for utility classes. */
  css: string
}

/**
 * Serves what plugins bring to the browser as maps of lazy imports: `virtual:fieldrino/pages` (ours included),
 * `virtual:fieldrino/slots` and `virtual:fieldrino/texts`.
 */
export function fieldrinoPlugins({ plugins, css }: Options): Plugin {
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
      handler: (id) => browserMap(id.slice(RESOLVED.length), { root, plugins }),
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
