import { freePort } from './ports.mjs'
import { DoorError, say } from './say.mjs'
import { openTestbed } from './testbed.mjs'

/** Suites wait more than they work: two at once fill two cores. A database that was given is not shared. */
const FOLDERS = process.env.DATABASE_URL
  ? ['storage/test']
  : ['storage/test', 'storage/test_beside']

/** A step of several parts is as many tasks. */
export function tasksOf(steps) {
  return steps.flatMap((step) =>
    Array.from({ length: step.parts ?? 1 }, (_task, at) => ({ step, at, of: step.parts ?? 1 }))
  )
}

/** Steps that write what others read go alone. */
export function mayBegin({ step }, running) {
  return (
    running.length === 0 || ![step, ...running.map((task) => task.step)].some(({ alone }) => alone)
  )
}

/** What the parts of a step came to, from the beginning of the first to the end of the last. */
export function together(name, parts) {
  const sum = (key) => parts.reduce((total, part) => total + part[key], 0)
  const begun = Math.min(...parts.map((part) => part.begun))
  const ended = Math.max(...parts.map((part) => part.ended))
  const failures = parts.flatMap((part) => part.failures ?? [])
  const seconds = inSeconds(ended - begun)
  return { name, seconds, passed: sum('passed'), failed: sum('failed'), failures }
}

/** Takes steps in lanes, each with a database, a port and a folder of its own. */
export class Lanes {
  #free = FOLDERS.map((folder) => ({ folder }))
  #opened = []
  #speaker

  /** Tasks begin in the order of their steps, each as soon as a lane is free for it. */
  async take(steps) {
    const waiting = tasksOf(steps)
    const running = new Map()
    const done = []
    while (waiting.length || running.size) {
      while (waiting.length && this.#free.length && mayBegin(waiting[0], [...running.keys()])) {
        const task = waiting.shift()
        const work = this.#take(task).then((result) => done.push(result) && running.delete(task))
        running.set(task, work)
      }
      await Promise.race(running.values())
    }
    return steps.map(({ name }) =>
      together(
        name,
        done.filter((part) => part.name === name)
      )
    )
  }

  async close() {
    await Promise.all(this.#opened.map(async (testbed) => (await testbed).close()))
  }

  async #take(task) {
    const lane = this.#free.shift()
    const voice = this.#voiceOf(task)
    const result = await take(task, { env: await this.#envOf(lane), tell: voice.tell })
    voice.end()
    this.#free.unshift(lane)
    return result
  }

  /** The port is looked for when it is needed: one found long before may be taken by then. */
  async #envOf(lane) {
    if (!lane.testbed) this.#opened.push((lane.testbed = openTestbed(lane.folder)))
    const { env } = await lane.testbed
    return { ...env, PORT: String(await freePort()) }
  }

  /** One speaks while it works, the others when they are done, so that their lines stay together. */
  #voiceOf(task) {
    this.#speaker ??= task
    if (this.#speaker === task) return { tell: say, end: () => (this.#speaker = undefined) }
    const lines = []
    return { tell: (line = '') => lines.push(line), end: () => lines.forEach((line) => say(line)) }
  }
}

/** `tell` gets what is meant for people. */
async function take({ step, at, of }, { env, tell }) {
  const title = of > 1 ? `${step.name} ${at + 1}/${of}` : step.name
  tell(`\n── ${title}`)
  const begun = Date.now()
  const result = await attempt(() => step.work({ env, tell, part: { at, of } }), tell)
  const ended = Date.now()
  tell(`── ${title}: ${result.failed ? 'failed' : 'ok'} (${inSeconds(ended - begun)} s)`)
  return { name: step.name, begun, ended, ...result }
}

async function attempt(work, tell) {
  try {
    const result = await work()
    if (typeof result === 'object') return result
    return result ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  } catch (error) {
    tell(error instanceof DoorError ? error.message : error.stack)
    return { passed: 0, failed: 1 }
  }
}

function inSeconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1)
}
