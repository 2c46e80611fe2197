import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { run } from './child.mjs'
import { path, program } from './paths.mjs'
import { buildHash } from './sources.mjs'

const RECORD = path('build/.sources')

/**
 * Makes the production build in build/ unless the one there was made from the same sources.
 * Answers false where the build failed.
 */
export async function build({ env, onLine } = {}) {
  const hash = buildHash()
  if (existsSync(RECORD) && readFileSync(RECORD, 'utf8') === hash) return true
  const code = await run([program('node'), 'ace', 'build'], { env, onLine })
  if (code !== 0 || !existsSync(path('build/bin/server.js'))) return false
  writeFileSync(RECORD, hash)
  return true
}
