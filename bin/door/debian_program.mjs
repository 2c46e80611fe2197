import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { DoorError, say } from './say.mjs'

/**
 * The machine's program of this name, or Debian's, installed on the spot where we are root.
 * @throws DoorError with the command to run
 */
export function findProgram(
  name,
  { from, purpose, folders = usual(), mayInstall = isDebianRoot() }
) {
  const found =
    among(folders, name) ?? (mayInstall && install(from, purpose, () => among(folders, name)))
  if (found) return found
  throw new DoorError(
    `No ${name} on this machine: ${purpose} need one.`,
    `Cure: sudo apt-get install -y ${from}`
  )
}

/** The paths of ordinary accounts leave out where Debian keeps servers. */
function usual() {
  return [...process.env.PATH.split(delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin']
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function among(folders, name) {
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
}

function install(from, purpose, found) {
  say(`Installing Debian’s ${from} for ${purpose} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const input of [['update'], ['install', '-y', '--no-install-recommends', from]]) {
    spawnSync('apt-get', ['-qq', ...input], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return found()
}
