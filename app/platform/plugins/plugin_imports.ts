import { registerHooks } from 'node:module'
import { PUBLIC_MODULES, SHARED_PACKAGES } from '#platform/plugins/public_modules'

const PREFIX = 'fieldrino/'

/** Our aliases are those of this package, as source and as build. */
const HOUSE = new URL('../../../package.json', import.meta.url).href
const ROOT = new URL('.', HOUSE).href

/**
 * Lets plugins that lie outside this tree import what is public of it: `fieldrino/platform/errors` is our
 * `#platform/errors`, the same module and not a copy. A folder that has no packages of its own, or others than we
 * have, is given ours of those that must be the same.
 */
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context
    if (specifier.startsWith(PREFIX))
      return next(`#${publicName(specifier)}`, { ...context, parentURL: HOUSE })
    if (isShared(specifier) && isElsewhere(parentURL))
      return next(specifier, { ...context, parentURL: HOUSE })
    return next(specifier, context)
  },
})

function publicName(specifier: string) {
  const name = specifier.slice(PREFIX.length)
  if (!Object.hasOwn(PUBLIC_MODULES, name))
    throw new Error(
      `${specifier} is not public: docs/plugins.md names what a plugin may import of FieldRino`
    )
  return name
}

function isShared(specifier: string) {
  return SHARED_PACKAGES.some((name) => specifier === name || specifier.startsWith(`${name}/`))
}

/** What npm has installed finds the right one by itself. */
function isElsewhere(url = ROOT) {
  return url.startsWith('file:') && !url.startsWith(ROOT) && !url.includes('/node_modules/')
}
