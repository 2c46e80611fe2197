import type { Plugin } from 'vite'

const PREFIX = 'virtual:reka-namespace/'

/**
 * `reka-ui/namespaced` is one module, so a date picker on any lazy page would land in every page
 * that opens a popover. This gives each namespace a module of its own (33 KB off the shell).
 */
export function rekaNamespaces(): Plugin {
  return {
    name: 'fieldrino:reka-namespaces',
    enforce: 'pre',
    apply: 'build',
    resolveId: { filter: { id: /^virtual:reka-namespace\// }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:reka-namespace\// },
      handler: (id) => namespaceModule(id.slice(PREFIX.length + 1)),
    },
    transform: {
      filter: { code: /from ["']reka-ui\/namespaced["']/ },
      handler: (code) => ({ code: splitImports(code), map: null }),
    },
  }
}

async function namespaceModule(name: string) {
  const namespaces: Record<string, Record<string, unknown>> = await import('reka-ui/namespaced')
  const components: Record<string, unknown> = await import('reka-ui')
  const parts = Object.entries(namespaces[name]).map(([part, component]) => {
    const own = name + part in components ? name + part : null
    const exported = own ?? Object.keys(components).find((key) => components[key] === component)
    if (!exported) throw new Error(`reka-ui exports nothing for ${name}.${part}`)
    return { part, exported }
  })
  const names = [...new Set(parts.map(({ exported }) => exported))].join(', ')
  const members = parts.map(({ part, exported }) => `${part}: ${exported}`).join(', ')
  return `import { ${names} } from 'reka-ui'\nexport const ${name} = { ${members} }\n`
}

function splitImports(code: string) {
  return code.replace(
    /import \{([^}]+)\} from ["']reka-ui\/namespaced["'];?/g,
    (_, specifiers: string) =>
      specifiers
        .split(',')
        .map((specifier) => specifier.trim())
        .map((specifier) => `import { ${specifier} } from '${PREFIX}${specifier.split(' ')[0]}';`)
        .join(' ')
  )
}
