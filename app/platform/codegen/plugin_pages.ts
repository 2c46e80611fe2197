import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { AllHooks } from '@adonisjs/assembler/types'
import { listPages, pageSources, type ComponentSource } from '#platform/codegen/page_sources'
import { pluginFolders, type PluginNames } from '#platform/codegen/plugin_folders'

type InitHook = Extract<AllHooks['init'][number], { run: unknown }>

const OUTPUT = '.adonisjs/server/plugin_pages.d.ts'

/**
 * Types the pages of plugins, so that `inertia.render('maintenance::schedules/index', props)` is
 * checked as our own pages are (those are indexed by `indexPages` of @adonisjs/inertia). What
 * lies in a folder anywhere is not part of this repository, and leaves no trace in it.
 */
export function pluginPages({ folders, packages }: PluginNames): InitHook {
  return {
    async run(_, __, generator) {
      const file = path.join(generator.appRoot, OUTPUT)
      const plugins = pluginFolders(generator.appRoot, { folders, packages, paths: [] })
      const sources = pageSources(generator.appRoot, plugins).filter(({ id }) => id !== null)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, pluginPagesModule(sources, path.dirname(file)))
    },
  }
}

/** The declaration file: page name → its component's props. */
export function pluginPagesModule(sources: ComponentSource[], directory: string) {
  const entries = [...listPages(sources)].map(([name, file]) => {
    const location = path.relative(directory, file).split(path.sep).join('/')
    return `    '${name}': ExtractProps<(typeof import('${location}'))['default']>`
  })
  return [
    `import '@adonisjs/inertia/types'`,
    `import type { VNodeProps, AllowedComponentProps, ComponentInstance } from 'vue'`,
    ``,
    `type ExtractProps<T> = Omit<`,
    `  ComponentInstance<T>['$props'],`,
    `  keyof VNodeProps | keyof AllowedComponentProps`,
    `>`,
    ``,
    `declare module '@adonisjs/inertia/types' {`,
    `  export interface InertiaPages {`,
    ...entries,
    `  }`,
    `}`,
    ``,
  ].join('\n')
}
