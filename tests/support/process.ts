import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import app from '@adonisjs/core/services/app'
import { appUrl } from '#config/app'
import { queueStore } from '#config/queue'

const running = new Set<Process>()

/** A test writes faster than a person may: what is tested is durability, not the rate limit. */
const UNHURRIED = {
  LOG_LEVEL: 'info',
  RATE_USER_PER_MINUTE: '1000000',
  RATE_TENANT_PER_MINUTE: '1000000',
  RATE_BURST: '100000',
}

/** A process of the product, as it runs in production, that a test may kill. */
export class Process {
  private constructor(
    private child: ChildProcess,
    readonly url: string
  ) {}

  /** A web process that answers. */
  static async web(env: Record<string, string> = {}) {
    const port = await freePort()
    return Process.start(
      ['bin/server.ts'],
      { ...UNHURRIED, PORT: String(port), ...env },
      'started HTTP server'
    )
  }

  /** A second web process of the installation the tests are one of, with the same settings. */
  static async twin() {
    const port = await freePort()
    const settings = { NODE_ENV: 'test', LOG_LEVEL: 'info', APP_URL: appUrl }
    const env = { ...settings, PORT: String(port), QUEUE_PREFIX: queueStore.prefix }
    return Process.start(['tests/support/second_web.ts'], env, 'started HTTP server')
  }

  static worker(env: Record<string, string> = {}) {
    return Process.start(
      ['tests/support/worker_process.ts', 'queue:work'],
      { ...UNHURRIED, ...env },
      'Working on'
    )
  }

  static scheduler(env: Record<string, string> = {}) {
    return Process.start(
      ['tests/support/worker_process.ts', 'scheduler:run'],
      { ...UNHURRIED, ...env },
      'The scheduler ticks'
    )
  }

  /** `tenants:migrate` of a release with one more migration (probe_migration.ts), until a line holds `sign`. */
  static upgrade(args: string[], sign: string) {
    const program = ['tests/support/upgrade_process.ts', 'tenants:migrate', ...args]
    return Process.start(program, UNHURRIED, sign)
  }

  /** Resolves when a line holds `sign`; a process that ends before rejects with what it said. */
  private static async start(program: string[], env: Record<string, string>, sign: string) {
    const child = spawn(process.execPath, ['--import=@poppinss/ts-exec', ...program], {
      cwd: app.makePath(),
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const started = new Process(child, `http://127.0.0.1:${env.PORT}`)
    running.add(started)
    await heard(child, sign)
    return started
  }

  get isRunning() {
    return this.child.exitCode === null && this.child.signalCode === null
  }

  /** Says a word to a process that listens for it. Resolves when it has been done and said back. */
  async tell(word: string) {
    const { promise, resolve } = Promise.withResolvers<void>()
    const listen = (answer: unknown) => answer === word && resolve()
    this.child.on('message', listen)
    this.child.send(word)
    await promise.finally(() => this.child.off('message', listen))
  }

  /** No goodbye: what it was doing ends where it stands. */
  kill() {
    return this.end('SIGKILL')
  }

  /** @returns the exit code and the milliseconds it took to drain */
  async stop() {
    const start = performance.now()
    const code = await this.end('SIGTERM')
    return { code, ms: performance.now() - start }
  }

  /** @returns the exit code of a process that ends by itself */
  async ended() {
    running.delete(this)
    if (this.child.exitCode === null) await once(this.child, 'exit')
    return this.child.exitCode
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM') {
    running.delete(this)
    if (!this.isRunning) return this.child.exitCode
    const [code] = await Promise.all([once(this.child, 'exit'), this.child.kill(signal)]).then(
      ([exit]) => exit
    )
    return code as number | null
  }
}

/** For the end of a group: nothing of it stays behind. */
export async function killAll() {
  await Promise.all([...running].map((each) => each.kill()))
}

async function heard(child: ChildProcess, sign: string) {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const said: string[] = []
  const listen = (line: string) => {
    said.push(line)
    if (line.includes(sign)) resolve()
  }
  for (const stream of [child.stdout!, child.stderr!])
    createInterface({ input: stream }).on('line', listen)
  child.once('exit', (code) =>
    reject(new Error(`The process ended with ${code}:\n${said.slice(-40).join('\n')}`))
  )
  return promise
}

/** As the door finds its own. */
export async function freePort(): Promise<number> {
  const ports = await import(app.makeURL('bin/door/ports.mjs').href)
  return ports.freePort()
}
