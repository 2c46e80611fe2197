import logger from '@adonisjs/core/services/logger'
import { Worker } from 'node:worker_threads'
import { E_TEMPLATE_FAILED } from '#platform/errors'
import type { RenderAnswer, RenderOrder } from '#platform/templates/template_render'

/** Milliseconds a template may run, and megabytes of heap its thread may grow to. */
const TIME = 250
const MEMORY = 64
const WIDTH = 2

/** Milliseconds a thread may take to start: a machine under load starts slowly, and that is nobody's template. */
const START = 10_000

/** Orders that may wait: more are refused at once. */
const LINE = 200

type Waiting = { order: RenderOrder; settle: PromiseWithResolvers<string[]> }
type Thread = { worker: Worker; isReady: boolean; job?: Waiting; clock?: NodeJS.Timeout }

/** Compiled next to this file: TypeScript in development, JavaScript in what is built. */
const FILE = new URL(`./template_render.${import.meta.url.split('.').at(-1)}`, import.meta.url)

/**
 * Few threads that render one template each. The clock starts when a thread takes the order, not while it
 * waits; a thread that takes too long or too much is ended, and the next order gets a fresh one.
 */
export class RenderThreads {
  private threads: Thread[] = []
  private line: Waiting[] = []

  /** @throws E_TEMPLATE_FAILED with words for the template's author */
  run(order: RenderOrder): Promise<string[]> {
    if (this.line.length >= LINE)
      throw new E_TEMPLATE_FAILED('Too many templates are being rendered: try again in a moment')
    const settle = Promise.withResolvers<string[]>()
    this.line.push({ order, settle })
    this.serve()
    return settle.promise
  }

  async close() {
    await Promise.all(this.threads.splice(0).map(({ worker }) => worker.terminate()))
  }

  private serve() {
    const idle = this.threads.find(({ isReady, job }) => isReady && !job)
    if (this.line.length && this.threads.length < WIDTH) this.hire()
    if (!idle || !this.line.length) return
    idle.job = this.line.shift()
    idle.worker.ref()
    this.time(idle, TIME, 'takes longer than a template may: shorten its loops')
    idle.worker.postMessage(idle.job!.order)
    this.serve()
  }

  private hire() {
    const worker = new Worker(FILE, {
      env: {},
      // What the process was started with is not the thread's business.
      execArgv: [],
      stdin: false,
      resourceLimits: {
        maxOldGenerationSizeMb: MEMORY,
        maxYoungGenerationSizeMb: 16,
        stackSizeMb: 2,
      },
    })
    const thread: Thread = { worker, isReady: false }
    this.threads.push(thread)
    this.time(thread, START, 'cannot be rendered now: try again in a moment')
    worker.on('message', (answer: RenderAnswer | 'ready') => this.take(thread, answer))
    worker.on('error', (error) => {
      logger.warn({ err: error }, 'a template ended its thread')
      this.lose(thread, wordsOf(error))
    })
  }

  private take(thread: Thread, answer: RenderAnswer | 'ready') {
    clearTimeout(thread.clock)
    const { job } = thread
    Object.assign(thread, { isReady: true, job: undefined })
    // An idle thread keeps no process alive.
    thread.worker.unref()
    if (job && answer !== 'ready') {
      if ('error' in answer)
        job.settle.reject(new E_TEMPLATE_FAILED(`The template ${answer.error}`))
      else job.settle.resolve(answer.texts)
    }
    this.serve()
  }

  private time(thread: Thread, limit: number, words: string) {
    thread.clock = setTimeout(() => this.lose(thread, words), limit)
  }

  /** What it worked at is answered, what waits for a first thread as well where none could start. */
  private lose(thread: Thread, words: string) {
    clearTimeout(thread.clock)
    if (!this.threads.includes(thread)) return
    this.threads = this.threads.filter((other) => other !== thread)
    void thread.worker.terminate()
    // The next order finds one that has started already.
    if (thread.isReady) this.hire()
    const lost = thread.isReady ? thread.job : this.line.shift()
    lost?.settle.reject(new E_TEMPLATE_FAILED(`The template ${words}`))
    if (this.line.length) this.serve()
  }
}

export const renderThreads = new RenderThreads()

function wordsOf(error: unknown) {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'needs more memory than a template may: shorten its loops'
    : 'broke while it was rendered'
}
