import { readFileSync, existsSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { answers, furnish, initialise, migratorUrl } from './postgres_cluster.mjs'
import { findHome } from './postgres_home.mjs'
import { launch, removeStaleLock, runningServer } from './postgres_process.mjs'
import { forgetSecrets, readSecrets, writeSecrets } from './postgres_secrets.mjs'
import { freePort } from './ports.mjs'
import { DoorError, leave, say } from './say.mjs'

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'timezone=UTC',
  'log_timezone=UTC',
]
/** A test run may lose its data in a power cut; it must not wait for the disk. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * A database to work with: the one `DATABASE_URL` names, or an embedded PostgreSQL 18 in `folder`.
 * The address logs in as the migrator (CREATEROLE, CREATEDB, owner of the database, no superuser).
 *
 * - `durable: false` trades the data's safety for speed.
 * - `tethered: false` lets the server outlive this process.
 *
 * A server that already runs in the folder is used and left running by `stop`.
 */
export async function openDatabase(folder, { durable = true, tethered = true } = {}) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} }
  const home = await findHome(folder)
  if (home.data !== home.folder) say(`PostgreSQL may not enter ${home.folder}: using ${home.data}`)
  const secrets = readSecrets(home)
  initialise(home, secrets.superuser)
  const settings = durable ? SETTINGS : [...SETTINGS, ...FORGETFUL]
  const server =
    (await joinServer(home, secrets)) ?? (await startServer(home, { settings, tethered }))
  await furnish(server.port, secrets)
  return { url: migratorUrl(server.port, secrets), stop: server.stop }
}

/** Shuts down the server that runs in the folder, whoever started it. */
export async function closeDatabase(folder) {
  const home = await findHome(folder)
  const pid = runningServer(home)
  if (!pid) return
  process.kill(pid, 'SIGINT')
  await until(() => !runningServer(home), 20_000)
}

/** Stops the server and removes its data and its passwords. */
export async function eraseDatabase(folder) {
  await closeDatabase(folder)
  const home = await findHome(folder)
  for (const path of [home.data, `${home.data}.new`, home.folder, `${home.folder}.log`]) {
    rmSync(path, { recursive: true, force: true })
  }
  forgetSecrets(home)
}

/** Whether a server runs in the folder. */
export async function isRunning(folder) {
  return existsSync(folder) && Boolean(runningServer(await findHome(folder)))
}

/** Waits while a server in the folder is starting or shutting down. */
async function joinServer(home, secrets) {
  let joined = false
  await until(async () => {
    if (!runningServer(home)) return true
    joined = await answers(secrets.port, secrets)
    return joined
  }, 20_000)
  if (joined) return { port: secrets.port, stop: async () => {} }
  if (!runningServer(home)) return undefined
  throw new DoorError(
    `A PostgreSQL server holds ${home.data} and does not answer.`,
    `Cure: node bin/door/postgres.mjs stop ${home.folder}`
  )
}

/** Another program can take the port, another run the folder, after we looked: hence three attempts. */
async function startServer(home, options, attempts = 3) {
  const secrets = readSecrets(home)
  const port = await freePort(secrets.port)
  writeSecrets(home, { ...secrets, port })
  removeStaleLock(home)
  const child = launch(home, [`port=${port}`, ...options.settings], options.tethered)
  const exited = new Promise((resolve) => child.once('exit', resolve).once('error', resolve))
  let gone = false
  exited.then(() => (gone = true))
  await until(async () => gone || (await answers(port, secrets)), 60_000)
  if (!gone) return { port, stop: () => stopServer(home, child, exited) }
  if (attempts > 1) {
    return (await joinServer(home, readSecrets(home))) ?? startServer(home, options, attempts - 1)
  }
  throw new DoorError(`PostgreSQL did not start:\n${lastLines(`${home.folder}.log`)}`)
}

async function stopServer(home, child, exited) {
  if (child.stdin) child.stdin.end()
  else process.kill(runningServer(home), 'SIGINT')
  await exited
}

async function until(isDone, milliseconds) {
  const deadline = Date.now() + milliseconds
  while (!(await isDone()) && Date.now() < deadline) await pause(25)
}

function lastLines(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-15).join('\n')
}

/** `node bin/door/postgres.mjs start|stop|erase <folder>`: a server for development. */
async function main([command, folder]) {
  if (command === 'start' && folder) {
    say((await openDatabase(folder, { tethered: false })).url)
  } else if (command === 'stop' && folder) {
    await closeDatabase(folder)
  } else if (command === 'erase' && folder) {
    await eraseDatabase(folder)
  } else {
    throw new DoorError('Usage: node bin/door/postgres.mjs start|stop|erase <folder>')
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(process.argv.slice(2)).catch(leave)
}
