// What every measurement stands on: a durable database of its own, the built product, and tenants to ask for.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../bin/door/postgres.mjs'

export const root = new URL('../', import.meta.url).pathname
export const node = process.execPath

const WATCHED = ['ignore', 'ignore', 'inherit', 'ipc']
const UNLIMITED = String(100_000_000)

/** @param {{ folder?: string, port?: number }} options the database's folder under storage, the product's port */
export async function openStand({ folder = 'bench', port = 7002 } = {}) {
  const database = await openDatabase(join(root, 'storage', folder, 'postgres'))
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    APP_DOMAIN: 'localhost',
    LOG_LEVEL: 'info',
    APP_KEY: 'a key for measuring, of no other use',
    MASTER_KEY: 'a master key for measuring and of no other use',
    DATABASE_URL: database.url,
    STORAGE_PATH: join(root, 'storage', folder),
    RATE_USER_PER_MINUTE: UNLIMITED,
    RATE_TENANT_PER_MINUTE: UNLIMITED,
    RATE_BURST: UNLIMITED,
  }
  const stand = new Stand(database, env)
  try {
    stand.ace('landlord:migrate')
  } catch (error) {
    await stand.close()
    throw error
  }
  return stand
}

class Stand {
  #children = []

  constructor(database, env) {
    this.database = database
    this.env = env
    this.url = `http://127.0.0.1:${env.PORT}`
  }

  /** One command of the product. @returns what it printed */
  ace(...words) {
    const options = { cwd: join(root, 'build'), env: this.env, encoding: 'utf8' }
    return execFileSync(node, ['ace.js', ...words], options)
  }

  /** Tenants with data, made where they are missing. @returns {{ slug: string, token: string, admin: string }[]} */
  fill({ tenants = 1, rows = 100_000 } = {}) {
    const printed = this.ace('bench:fill', `--tenants=${tenants}`, `--rows=${rows}`)
    return JSON.parse(printed.trim().split('\n').at(-1))
  }

  /** The product's web process, once it answers. */
  async web() {
    const child = this.run([join(root, 'build/bin/server.js')])
    await answering(this.url)
    return child
  }

  /** The same, and it tells what its event loop and its heap go through: see watch.mjs. */
  async watched() {
    const options = { cwd: join(root, 'build'), env: this.env, stdio: WATCHED }
    const watch = join(root, 'bench/watch.mjs')
    const input = ['--expose-gc', '--import', watch, join(root, 'build/bin/server.js')]
    const child = spawn(node, input, options)
    this.#children.push(child)
    await answering(this.url)
    return async (question) => {
      child.send(question)
      for (;;) {
        const [told] = await once(child, 'message')
        if (told.watched) return told.watched
      }
    }
  }

  run(input, env = this.env) {
    const options = { cwd: join(root, 'build'), env, stdio: ['ignore', 'ignore', 'inherit'] }
    const child = spawn(node, input, options)
    this.#children.push(child)
    return child
  }

  /** Ends one process, so that the next begins cold. */
  async end(child) {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }

  async close() {
    const running = this.#children.filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null
    )
    const ended = running.map((child) => once(child, 'exit'))
    for (const child of running) child.kill('SIGTERM')
    await Promise.all(ended)
    await this.database.stop()
  }
}

export async function answering(url) {
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(url).catch(() => null)) return
    await pause(100)
  }
  throw new Error(`Nothing answers on ${url}`)
}

/** What a request as the tenant's manager carries. */
export function headersOf({ slug, token }) {
  return {
    'Authorization': `Bearer ${token}`,
    'X-Tenant': slug,
    'Content-Type': 'application/json',
  }
}

/** One call of the API. @returns its answer, read, and the milliseconds it took */
export async function call(stand, tenant, { method = 'GET', path, body }) {
  const start = performance.now()
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const options = { method, headers: headersOf(tenant), body: text }
  const answer = await fetch(`${stand.url}/api/v1${path}`, options)
  const read = await answer.text()
  return { status: answer.status, body: jsonOf(read), took: performance.now() - start }
}

/** The same, where anything but a good answer ends the measurement. @returns its data */
export async function done(stand, tenant, asked) {
  const { status, body, took } = await call(stand, tenant, asked)
  if (status >= 400)
    throw new Error(
      `${asked.method} ${asked.path}: ${status} ${JSON.stringify(body).slice(0, 500)}`
    )
  return { ...body?.data, took }
}

function jsonOf(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The value below which `share` of them lie. */
export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/** Megabytes of a process. @param kind as /proc names it: VmRSS now, VmHWM at its peak, RssAnon without what is shared */
export function memoryOf(pid, kind) {
  const line = new RegExp(`^${kind}:\\s+(\\d+)`, 'm')
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(line)[1]) / 1_024
}
