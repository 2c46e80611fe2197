import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { TETHER } from './postgres_process.mjs'
import { freePort } from './ports.mjs'
import { DoorError, say } from './say.mjs'

/** Nothing is kept: the server lives for one run of the tests. */
const FORGETFUL = ['--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction']

/**
 * A Redis of one's own: the machine's redis-server, or Debian's, installed on the spot where we are root.
 * It listens on this machine alone and ends with this process, however that ends.
 */
export async function openRedis(folder, attempts = 3) {
  const program = findRedis()
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const child = launch([program, '--port', port, '--bind', '127.0.0.1', ...FORGETFUL], folder)
  const exited = new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  if (await isUp(port, exited)) return { url: `redis://127.0.0.1:${port}`, stop }
  await stop()
  // Another program may have taken the port after we looked.
  if (attempts > 1) return openRedis(folder, attempts - 1)
  throw new DoorError(`redis-server did not start:\n${lastLines(join(folder, 'redis.log'))}`)

  async function stop() {
    child.stdin.end()
    await exited
  }
}

/** The machine's redis-server, or Debian's. @throws DoorError with the command to run */
export function findRedis({ folders = usual(), mayInstall = isDebianRoot() } = {}) {
  const program = among(folders) ?? (mayInstall && fromDebian(folders))
  if (program) return program
  throw new DoorError(
    'No redis-server on this machine: the tests in Redis mode need one.',
    'Cure: sudo apt-get install -y redis-server'
  )
}

function usual() {
  return [...process.env.PATH.split(delimiter), '/usr/bin', '/usr/local/bin']
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function among(folders) {
  return folders.map((folder) => join(folder, 'redis-server')).find((file) => existsSync(file))
}

function fromDebian(folders) {
  say('Installing Debian’s redis-server for the tests in Redis mode …')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const input of [['update'], ['install', '-y', '--no-install-recommends', 'redis-server']]) {
    spawnSync('apt-get', ['-qq', ...input], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  return among(folders)
}

function launch(command, folder) {
  const log = openSync(join(folder, 'redis.log'), 'w', 0o600)
  const child = spawn('sh', ['-c', TETHER, 'sh', ...command.map(String)], {
    cwd: folder,
    detached: true,
    stdio: ['pipe', log, log],
  })
  closeSync(log)
  return child
}

async function isUp(port, exited) {
  let gone = false
  exited.then(() => (gone = true))
  for (const deadline = Date.now() + 10_000; !gone && Date.now() < deadline; await pause(25)) {
    if (await pongs(port)) return true
  }
  return false
}

/** A server that still loads answers otherwise, and another program not at all. */
function pongs(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.setTimeout(1_000, () => socket.destroy())
    socket.once('data', (answer) => socket.end() && resolve(String(answer).startsWith('+PONG')))
    socket.once('error', () => resolve(false)).once('close', () => resolve(false))
  })
}

function lastLines(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n')
}
