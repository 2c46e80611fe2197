import { globSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { AllHooks } from '@adonisjs/assembler/types'
import { PUBLIC_MODULES, SHARED_MODULES } from '#platform/plugins/public_modules'

type InitHook = Extract<AllHooks['init'][number], { run: unknown }>

const FOLDER = '.adonisjs/plugins'

/** Packages whose copy here is the one that pages mean, by the file that has their types. */
const BROWSER: Record<string, string> = {
  'vue': 'vue/dist/vue.d.mts',
  'vue-i18n': 'vue-i18n/dist/vue-i18n.d.ts',
  '@inertiajs/vue3': '@inertiajs/vue3/types/index.d.ts',
  '@nuxt/ui/composables': '@nuxt/ui/dist/runtime/composables/index.d.ts',
}

/** What says of a request, of pages and of tests more than the framework does. */
const AUGMENTING = ['adonisrc.ts', 'tests/bootstrap.ts', '.adonisjs/server/pages.d.ts']

/**
 * Writes what the tsconfigs of plugins from outside this tree extend: one for the program, with what is public of it
 * by name, and nothing else, and one for pages and slots; the packages both have in common as this tree has them.
 */
export function pluginTypes(): InitHook {
  return {
    async run(_, __, { appRoot }) {
      const folder = path.join(appRoot, FOLDER)
      await mkdir(folder, { recursive: true })
      const write = (name: string, content: object) =>
        writeFile(path.join(folder, name), `${JSON.stringify(content, null, 2)}\n`)
      await write('tsconfig.json', await pluginTsconfig(appRoot))
      await write('tsconfig.pages.json', pagesTsconfig())
    },
  }
}

/** What a page sees: the components of Nuxt UI without an import, our own by `~`, and the browser. */
function pagesTsconfig() {
  const shared = Object.entries(BROWSER).map(([name, file]) => [
    name,
    [`../../node_modules/${file}`],
  ])
  return {
    extends: '../../resources/tsconfig.json',
    compilerOptions: {
      rootDir: null,
      types: [],
      paths: {
        '~/*': ['../../resources/*'],
        '#build/ui': ['../../node_modules/.nuxt-ui/ui'],
        '#build/ui/*': ['../../node_modules/.nuxt-ui/ui/*'],
        'vue/*': ['../../node_modules/vue/*'],
        ...Object.fromEntries(shared),
      },
    },
    include: [],
    files: [
      '../client/components.d.ts',
      ...['types/modules.d.ts', 'types/shared.ts', 'i18n.ts'].map(
        (name) => `../../resources/${name}`
      ),
    ],
  }
}

/** @param root of this tree */
export async function pluginTsconfig(root: string) {
  const shared = await Promise.all(SHARED_MODULES.map((name) => sharedPath(root, name)))
  const paths = [
    ['~/*', ['../../resources/*.ts']],
    ...Object.keys(PUBLIC_MODULES).map((name) => [`fieldrino/${name}`, [`../../${fileOf(name)}`]]),
    ...shared,
  ]
  return {
    extends: '@adonisjs/tsconfig/tsconfig.app.json',
    compilerOptions: {
      noEmit: true,
      resolveJsonModule: true,
      lib: ['ESNext', 'DOM'],
      types: [],
      paths: Object.fromEntries(paths),
    },
    files: [
      ...AUGMENTING,
      ...globSync('config/*.ts', { cwd: root }).sort(),
      'node_modules/@types/node/index.d.ts',
    ].map((name) => `../../${name}`),
  }
}

/** `platform/errors` → `app/platform/errors.ts` */
function fileOf(name: string) {
  return `${name.startsWith('tests/') ? '' : 'app/'}${name}.ts`
}

async function sharedPath(root: string, name: string) {
  const { default: ts } = await import('typescript')
  const options = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  }
  const from = path.join(root, 'adonisrc.ts')
  const { resolvedModule } = ts.resolveModuleName(
    name,
    from,
    options,
    ts.sys,
    undefined,
    undefined,
    ts.ModuleKind.ESNext
  )
  if (!resolvedModule) throw new Error(`${name} has no types`)
  const found = resolvedModule.resolvedFileName.split('/node_modules/').at(-1)!
  return [name, [`../../node_modules/${found}`]]
}
