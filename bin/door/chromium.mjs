import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DoorError, leave, say } from './say.mjs'

/**
 * A Chromium that really starts: the one CHROMIUM_PATH names, the packaged one (which needs the machine's libnss3),
 * the machine's own, or Debian's, installed on the spot where we are root. The packaged one has no interface of its
 * own: whole browsers open a window with all its parts for every context, and take a fifth longer.
 */
export async function findChromium() {
  if (process.env.CHROMIUM_PATH) return insist(process.env.CHROMIUM_PATH)
  const candidate = [packaged, onPath, fromDebian]
  for (const find of candidate) {
    const chromium = await find()
    if (chromium && (await starts(chromium))) return chromium
  }
  throw new DoorError(
    'No Chromium starts on this machine.',
    'Cure: sudo apt-get install -y chromium'
  )
}

async function insist(chromium) {
  if (await starts(chromium)) return chromium
  throw new DoorError(`CHROMIUM_PATH names ${chromium}, which does not start.`)
}

function onPath() {
  const folders = process.env.PATH.split(delimiter)
  return folders.map((folder) => join(folder, 'chromium')).find((file) => existsSync(file))
}

async function packaged() {
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath().catch(() => undefined)
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  say('Installing Debian’s chromium for the browser tests …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const input of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', ['-qq', ...input], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return onPath()
}

/** Started as the tests start it; a browser without its libraries ends at once. */
async function starts(executablePath) {
  const { chromium } = await import('playwright')
  const launch = chromium.launch({ executablePath, args: ['--no-sandbox'], timeout: 60_000 })
  const browser = await launch.catch(() => undefined)
  await browser?.newPage()
  await browser?.close()
  return Boolean(browser)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await findChromium().then(say, leave)
}
