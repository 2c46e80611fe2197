import { globSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { AllHooks } from '@adonisjs/assembler/types'
import { PUBLIC_MODULES, SHARED_MODULES } from '#platform/plugins/public_modules'

type InitHook = Extract<AllHooks['init'][number], { run: unknown }>

const OUTPUT = '.adonisjs/plugins/tsconfig.json'

/** What says of a request, of pages and of tests more than the framework does. */
const AUGMENTING = ['adonisrc.ts', 'tests/bootstrap.ts', '.adonisjs/server/pages.d.ts']

/**
 * Writes the tsconfig that plugins from outside this tree extend: what is public of it by name, and nothing else, the
 * packages both have in common as this tree has them.
 */
export function pluginTypes(): InitHook {
  return {
    async run(_, __, { appRoot }) {
      const file = path.join(appRoot, OUTPUT)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, `${JSON.stringify(await pluginTsconfig(appRoot), null, 2)}\n`)
    },
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
