import logger from '@adonisjs/core/services/logger'
import { Worker } from 'node:worker_threads'
import { E_TEMPLATE_FAILED } from '#platform/errors'
import type { PdfOrder } from '#platform/templates/pdf_render'
import type { RenderOrder } from '#platform/templates/template_render'

/** Milliseconds a thread may take to start: a machine under load starts slowly, and that is nobody's template. */
const START = 10_000

const TOO_MANY = 'Too many templates are being rendered: try again in a moment'

export type RenderAnswer<Made> = { made: Made } | { error: string }

type Bounds = {
  /** What runs inside, by its name beside this file. */
  file: string
  /** Milliseconds a template may run, and megabytes of heap its thread may grow to. */
  time: number
  memory: number
  width: number
  /** Orders that may wait, and for how many milliseconds: others are refused. */
  line: number
  patience: number
}

type Waiting<Order, Made> = {
  order: Order
  settle: PromiseWithResolvers<Made>
  clock?: NodeJS.Timeout
}
type Thread<Job> = { worker: Worker; isReady: boolean; job?: Job; clock?: NodeJS.Timeout }

/**
 * Few threads that render one template each. The clock starts when a thread takes the order, not while it
 * waits; a thread that takes too long or too much is ended, and the next order gets a fresh one.
 */
export class RenderThreads<Order, Made> {
  private threads: Thread<Waiting<Order, Made>>[] = []
  private line: Waiting<Order, Made>[] = []
  private file: URL

  constructor(private bounds: Bounds) {
    // Compiled next to this file: TypeScript in development, JavaScript in what is built.
    const extension = import.meta.url.split('.').at(-1)
    this.file = new URL(`./${bounds.file}.${extension}`, import.meta.url)
  }

  /** @throws E_TEMPLATE_FAILED with words for the template's author */
  async run(order: Order): Promise<Made> {
    if (this.line.length >= this.bounds.line) throw new E_TEMPLATE_FAILED(TOO_MANY)
    const waiting: Waiting<Order, Made> = { order, settle: Promise.withResolvers<Made>() }
    waiting.clock = setTimeout(() => this.giveUp(waiting), this.bounds.patience)
    this.line.push(waiting)
    this.serve()
    return waiting.settle.promise
  }

  async close() {
    await Promise.all(this.threads.splice(0).map(({ worker }) => worker.terminate()))
  }

  private serve() {
    const idle = this.threads.find(({ isReady, job }) => isReady && !job)
    if (this.line.length && this.threads.length < this.bounds.width) this.hire()
    if (!idle || !this.line.length) return
    idle.job = this.line.shift()
    clearTimeout(idle.job?.clock)
    idle.worker.ref()
    this.time(idle, this.bounds.time, 'takes longer than a template may: shorten its loops')
    idle.worker.postMessage(idle.job!.order)
    this.serve()
  }

  private giveUp(waiting: Waiting<Order, Made>) {
    this.line = this.line.filter((other) => other !== waiting)
    waiting.settle.reject(new E_TEMPLATE_FAILED(TOO_MANY))
  }

  private hire() {
    const worker = new Worker(this.file, {
      env: {},
      // What the process was started with is not the thread's business.
      execArgv: [],
      stdin: false,
      resourceLimits: {
        maxOldGenerationSizeMb: this.bounds.memory,
        maxYoungGenerationSizeMb: 16,
        stackSizeMb: 2,
      },
    })
    const thread: Thread<Waiting<Order, Made>> = { worker, isReady: false }
    this.threads.push(thread)
    this.time(thread, START, 'cannot be rendered now: try again in a moment')
    worker.on('message', (answer: RenderAnswer<Made> | 'ready') => this.take(thread, answer))
    worker.on('error', (error) => {
      logger.warn({ err: error }, 'a template ended its thread')
      this.lose(thread, wordsOf(error))
    })
  }

  private take(thread: Thread<Waiting<Order, Made>>, answer: RenderAnswer<Made> | 'ready') {
    clearTimeout(thread.clock)
    const { job } = thread
    Object.assign(thread, { isReady: true, job: undefined })
    // An idle thread keeps no process alive.
    thread.worker.unref()
    if (job && answer !== 'ready') {
      if ('error' in answer)
        job.settle.reject(new E_TEMPLATE_FAILED(`The template ${answer.error}`))
      else job.settle.resolve(answer.made)
    }
    this.serve()
  }

  private time(thread: Thread<Waiting<Order, Made>>, limit: number, words: string) {
    thread.clock = setTimeout(() => this.lose(thread, words), limit)
  }

  /** What it worked at is answered, what waits for a first thread as well where none could start. */
  private lose(thread: Thread<Waiting<Order, Made>>, words: string) {
    clearTimeout(thread.clock)
    if (!this.threads.includes(thread)) return
    this.threads = this.threads.filter((other) => other !== thread)
    void thread.worker.terminate()
    // The next order finds one that has started already.
    if (thread.isReady) this.hire()
    const lost = thread.isReady ? thread.job : this.line.shift()
    clearTimeout(lost?.clock)
    lost?.settle.reject(new E_TEMPLATE_FAILED(`The template ${words}`))
    if (this.line.length) this.serve()
  }
}

/** Texts: many, small, at once. */
export const renderThreads = new RenderThreads<RenderOrder, string[]>({
  file: 'template_render',
  time: 250,
  memory: 64,
  width: 2,
  line: 200,
  patience: 12_000,
})

/**
 * Papers: seldom, and some with a hundred photos. Somebody waits for each, and their transaction with them: time
 * and patience together stay below the 15 s it may be idle.
 */
export const pdfThreads = new RenderThreads<PdfOrder, Uint8Array>({
  file: 'pdf_render',
  time: 8_000,
  memory: 256,
  width: 1,
  line: 6,
  patience: 6_000,
})

function wordsOf(error: unknown) {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'needs more memory than a template may: shorten its loops'
    : 'broke while it was rendered'
}
