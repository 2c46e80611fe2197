import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'

/** The repository, whatever folder the command was called from. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A path inside the repository. */
export function path(...parts) {
  return join(ROOT, ...parts)
}

/** A program of an installed package. */
export function program(name) {
  return path('node_modules/.bin', name)
}
