// `node bin/door/complete_lock.mjs` after every npm install that has changed package-lock.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { path } from './paths.mjs'
import { say } from './say.mjs'

const FILE = path('package-lock.json')
const SYSTEM = /-(android|darwin|freebsd|linux|openharmony|win32|windows)\b/
const PROCESSOR = /-(arm64|arm|ia32|ppc64|riscv64|s390x|wasm32|x64)\b/

/**
 * npm leaves the packages of other platforms out of the lock where the registry at hand does not
 * offer them, and `npm ci` then refuses the lock ("Missing: … from lock file"). Named here with the
 * platform they are for, they are passed over on ours and found on theirs.
 */
function completeLock() {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'))
  const missing = Object.entries(lock.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && !holds(lock.packages, parent, name))
      .map(([name, version]) => [`node_modules/${name}`, stub(name, version, entry)])
  )
  const sorted = [...Object.entries(lock.packages), ...missing].sort(byName)
  lock.packages = Object.fromEntries(sorted)
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
  say(`${missing.length} packages of other platforms added.`)
}

function holds(packages, parent, name) {
  return `${parent}/node_modules/${name}` in packages || `node_modules/${name}` in packages
}

function stub(name, version, { dev }) {
  const system = name.match(SYSTEM)?.[1].replace('windows', 'win32')
  const processor = name.match(PROCESSOR)?.[1]
  return {
    version,
    ...(processor && { cpu: [processor] }),
    ...(dev && { dev }),
    optional: true,
    ...(system && { os: [system] }),
  }
}

function byName([one], [other]) {
  return one.localeCompare(other, 'en')
}

completeLock()
