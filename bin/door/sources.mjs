import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from './paths.mjs'

/** What programs write: never a source. */
const OUTPUT = new Set(['.git', 'node_modules', 'build', 'storage', 'tmp', 'public/assets'])
/** Sources which the production build does not read. */
const NOT_BUILT = /^(\.adonisjs|bench|bin|docs|(plugins\/[^/]+\/)?tests|\.ci)\//

/** The hash of every source file by its path, so that two moments can be compared without git. */
export function sourceHashes() {
  const hashes = new Map()
  for (const file of listFiles(ROOT)) {
    hashes.set(relative(ROOT, file), createHash('sha1').update(readFileSync(file)).digest('hex'))
  }
  return hashes
}

/** One hash over what the production build is made from. */
export function buildHash() {
  const hash = createHash('sha1')
  const built = ([name]) => !NOT_BUILT.test(name)
  for (const entry of [...sourceHashes()].filter(built).sort()) hash.update(entry.join('\0'))
  return hash.digest('hex')
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = join(folder, entry.name)
    if (OUTPUT.has(relative(ROOT, name))) return []
    if (entry.isDirectory()) return listFiles(name)
    return entry.isFile() ? [name] : []
  })
}
