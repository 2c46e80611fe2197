import { baseCompile, type CompileOptions } from '@intlify/message-compiler'
import type { Plugin } from 'vite'

type Messages = { [key: string]: string | Messages }
type Compiled = ReturnType<typeof baseCompile>['ast'] & { b?: { s?: string } }

// `jit` and `mangle` are read by the compiler but missing from its public option type.
const OPTIONS = { jit: true, minify: true, mangle: true, location: false } as CompileOptions

/** Messages become syntax trees at build time, so the browser needs no message compiler. */
export function precompileMessages(): Plugin {
  return {
    name: 'fieldrino:messages',
    enforce: 'pre',
    apply: 'build',
    transform: {
      filter: { id: /(resources\/lang|plugins\/[^/]+\/locales)\/.+\.json$/ },
      handler: (code) => ({ code: JSON.stringify(compile(JSON.parse(code))), map: null }),
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
