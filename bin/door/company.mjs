import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { path, program } from './paths.mjs'
import { say } from './say.mjs'

const KEPT_LINES = 20
/** Processes drain for 15 seconds after SIGTERM; past that they hang. */
const PATIENCE = 20_000

/** The demo's processes: they start, speak with a prefix, and stop together. */
export class Company {
  #members = []
  #env
  #onLoss

  /** `onLoss(name, code, lastLines)` is called once, when a member ends that was not asked to. */
  constructor(env, onLoss) {
    this.#env = env
    this.#onLoss = onLoss
  }

  /** Starts Node in `build` with `input`: its options, the script, the script's input. */
  start(name, ...input) {
    const tether = ['--import', new URL('tether.mjs', import.meta.url).href]
    const child = spawn(program('node'), [...tether, ...input], {
      cwd: path('build'),
      env: { ...process.env, ...this.#env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const member = { name, process: child, lastLines: [] }
    member.ended = new Promise((resolve) => child.once('close', resolve))
    for (const stream of [child.stdout, child.stderr]) listen(member, stream)
    member.ended.then((code) => this.#lose(member, code))
    this.#members.push(member)
  }

  async stop() {
    this.#onLoss = undefined
    for (const { process: each } of this.#members) each.kill('SIGTERM')
    const killing = setTimeout(() => this.kill(), PATIENCE)
    await Promise.all(this.#members.map((member) => member.ended))
    clearTimeout(killing)
  }

  kill() {
    for (const { process: each } of this.#members) each.kill('SIGKILL')
  }

  #lose(member, code) {
    const onLoss = this.#onLoss
    this.#onLoss = undefined
    onLoss?.(member.name, code, member.lastLines)
  }
}

function listen(member, stream) {
  createInterface({ input: stream }).on('line', (line) => {
    member.lastLines = [...member.lastLines, line].slice(-KEPT_LINES)
    say(`${member.name.padEnd(9)} │ ${line}`)
  })
}
