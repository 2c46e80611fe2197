import path from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import { listPages, pageSources, toPosix } from '../app/platform/codegen/page_sources.ts'

const PAGES_ID = 'virtual:fieldrino/pages'
const RESOLVED_ID = `\0${PAGES_ID}`

type Options = {
  /** npm packages that hold plugins. */
  packages: string[]
  /** The stylesheet that must also scan their pages for utility classes. */
  css: string
}

/** Serves `virtual:fieldrino/pages`: page name → lazy import, plugins' pages included. */
export function fieldrinoPages({ packages, css }: Options): Plugin {
  let root = ''
  return {
    name: 'fieldrino:pages',
    enforce: 'pre',
    config: () => ({ optimizeDeps: { exclude: packages } }),
    configResolved(config) {
      root = config.root
    },
    resolveId: { filter: { id: /^virtual:fieldrino\/pages$/ }, handler: () => RESOLVED_ID },
    load: {
      filter: { id: /^\0virtual:fieldrino\/pages$/ },
      handler: () => pagesModule(root, packages),
    },
    transform: {
      filter: { id: /\.css($|\?)/ },
      handler(code, id) {
        const file = toPosix(id).split('?')[0]
        if (!file.endsWith(css)) return
        return { code: `${code}\n${packageSources(root, packages, file)}\n`, map: null }
      },
    },
    configureServer(server) {
      server.watcher.add(path.join(root, 'plugins'))
      server.watcher.on('add', (file) => refresh(server, file, packages))
      server.watcher.on('unlink', (file) => refresh(server, file, packages))
    },
  }
}

function pagesModule(root: string, packages: string[]) {
  const entries = [...listPages(pageSources(root, packages))].map(
    ([name, file]) => `  ${JSON.stringify(name)}: () => import(${JSON.stringify(file)}),`
  )
  return `export const pages = {\n${entries.join('\n')}\n}\n`
}

/** Tailwind skips node_modules unless told. */
function packageSources(root: string, packages: string[], stylesheet: string) {
  return pageSources(root, packages)
    .filter((source) => source.package)
    .map((source) => path.relative(path.dirname(stylesheet), source.directory))
    .map((directory) => `@source ${JSON.stringify(toPosix(directory))};`)
    .join('\n')
}

/** A page that came or went changes the map, not any module Vite knows of. */
function refresh(server: ViteDevServer, file: string, packages: string[]) {
  const isPage = pageSources(server.config.root, packages).some((source) =>
    toPosix(file).startsWith(`${toPosix(source.directory)}/`)
  )
  if (!isPage || !file.endsWith('.vue')) return
  const { moduleGraph, hot } = server.environments.client
  const map = moduleGraph.getModuleById(RESOLVED_ID)
  if (map) moduleGraph.invalidateModule(map)
  hot.send({ type: 'full-reload', path: '*' })
}
