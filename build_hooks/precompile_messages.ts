import { baseCompile, type CompileOptions } from '@intlify/message-compiler'
import type { Plugin } from 'vite'
import { toPosix } from '../app/platform/codegen/page_sources.ts'
import type { PluginFolder } from '../app/platform/codegen/plugin_folders.ts'

type Messages = { [key: string]: string | Messages }
type Compiled = ReturnType<typeof baseCompile>['ast'] & { b?: { s?: string } }

// `jit` and `mangle` are read by the compiler but missing from its public option type.
const OPTIONS = { jit: true, minify: true, mangle: true, location: false } as CompileOptions

/** Messages become syntax trees at build time, so the browser needs no message compiler; those of plugins too. */
export function precompileMessages(plugins: PluginFolder[]): Plugin {
  const folders = plugins.map(({ directory }) => `${toPosix(directory)}/locales/`)
  return {
    name: 'fieldrino:messages',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /\/(lang|locales)\/.+\.json$/ },
      handler(code, id) {
        const isOurs = /\/resources\/lang\/.+\.json$/.test(id)
        if (!isOurs && !folders.some((folder) => id.startsWith(folder))) return
        return { code: JSON.stringify(compile(JSON.parse(code))), map: null }
      },
    },
  }
}

/** A text that says the same whatever it is given stays a text, which weighs less than its tree. */
function compile(messages: string | Messages): unknown {
  if (typeof messages === 'string') {
    const ast: Compiled = baseCompile(messages, OPTIONS).ast
    return ast.b?.s ?? ast
  }
  return Object.fromEntries(Object.entries(messages).map(([key, value]) => [key, compile(value)]))
}
