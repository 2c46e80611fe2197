import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { build } from './build.mjs'
import { endAll, run } from './child.mjs'
import { Company } from './company.mjs'
import { demoSettings, insistOnPort } from './demo_settings.mjs'
import { path, program } from './paths.mjs'
import { eraseDatabase, isRunning, openDatabase } from './postgres.mjs'
import { DoorError, say } from './say.mjs'
import { WORKER_HEAP } from './worker_heap.mjs'

const DATABASE = path('storage/postgres')
const KEPT = ['drive', 'mail', 'demo_logins.json', 'database_logins.json']

/** One run of the demo, from an empty folder to a page and back. */
export class Demo {
  #database
  #company
  #stopping

  async start({ fresh }) {
    await insistOnPort()
    if (fresh) await startOver()
    this.#database = await openDatabase(DATABASE)
    const env = demoSettings(this.#database.url)
    await buildApp(env)
    await prepareData(env)
    if (this.#stopping) return
    this.#company = new Company(env, (name, code, lines) => this.#mourn(name, code, lines))
    await this.#serve(env)
  }

  async #serve(env) {
    this.#company.start('web', 'bin/server.js')
    this.#company.start('worker', ...WORKER_HEAP, 'ace.js', 'queue:work')
    this.#company.start('scheduler', 'ace.js', 'scheduler:run')
    await answer(env, () => this.#stopping)
    if (!this.#stopping) welcome(env)
  }

  /** Stops what runs, PostgreSQL last. Asked twice, it no longer waits for work in flight. */
  async stop(exitCode) {
    if (this.#stopping) return this.#company?.kill()
    this.#stopping = true
    if (this.#database) say('\nStopping …')
    endAll()
    await this.#company?.stop()
    await this.#database?.stop()
    process.exit(exitCode)
  }

  async fail(error) {
    if (this.#stopping) return
    process.stderr.write(`\n${error instanceof DoorError ? error.message : error.stack}\n`)
    await this.stop(1)
  }

  #mourn(name, code, lines) {
    say(`\nThe ${name} ended with code ${code}. Its last lines:\n${lines.join('\n')}`)
    return this.stop(1)
  }
}

async function startOver() {
  if (await isRunning(DATABASE)) {
    throw new DoorError(
      'The demo is running: its database is in use.',
      'Cure: stop it with Ctrl-C (a server left by hand: node bin/door/postgres.mjs stop storage/postgres).'
    )
  }
  if (process.env.DATABASE_URL) {
    throw new DoorError(
      '--fresh does not touch the database of DATABASE_URL.',
      'Cure: drop and create it yourself, then run npm run demo.'
    )
  }
  await eraseDatabase(DATABASE)
  for (const name of KEPT) rmSync(path('storage', name), { recursive: true, force: true })
}

async function buildApp(env) {
  say('Building (a minute after a change, nothing otherwise) …')
  const lines = []
  if (await build({ env, onLine: (line) => lines.push(line) })) return
  throw new DoorError(`The build failed:\n${lines.slice(-40).join('\n')}`)
}

async function prepareData(env) {
  say('Preparing the database …')
  const command = ['sh', '-c', 'cd build && exec "$0" ace.js demo:prepare', program('node')]
  if ((await run(command, { env, onLine: say })) === 0) return
  throw new DoorError('demo:prepare failed: see its lines above.')
}

async function answer({ HOST, PORT }, isStopping) {
  const host = ['0.0.0.0', '::'].includes(HOST) ? '127.0.0.1' : HOST
  const deadline = Date.now() + 60_000
  while (!isStopping() && Date.now() < deadline) {
    const answered = await fetch(`http://${host}:${PORT}/`, { redirect: 'manual' }).catch(
      () => null
    )
    if (answered) return
    await pause(100)
  }
  if (!isStopping()) throw new DoorError('The web process does not answer after 60 seconds.')
}

function welcome({ APP_DOMAIN, PORT }) {
  say(`\n  FieldRino     http://demo.${APP_DOMAIN}:${PORT}`)
  say(`  Sign up       http://${APP_DOMAIN}:${PORT}/register`)
  say(`  Mail          http://${APP_DOMAIN}:${PORT}/dev/mail`)
  const file = path('storage/demo_logins.json')
  if (existsSync(file))
    for (const login of JSON.parse(readFileSync(file, 'utf8'))) say(asLine(login))
  say('\n  Ctrl-C stops everything and keeps the data.\n')
}

function asLine({ role, email, password }) {
  return `  ${role.padEnd(13)} ${email} / ${password}`
}
