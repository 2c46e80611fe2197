import logger from '@adonisjs/core/services/logger'
import { jobMemory, jobRetries, queueConcurrency, type QueueName } from '#config/queue'
import type { Envelope } from '#platform/jobs/envelope'
import { QueueStore, type JobQueue } from '#platform/jobs/queue_store'

export type QueuedJob = { id: string; queue: QueueName; name: string; envelope: Envelope }

/** Milliseconds a full answer of the queue is waited for. */
const PATIENCE = 5_000

/** The side of the queues that adds and looks. One per process, opened at the first use. */
export class JobQueues {
  private store = new QueueStore()
  private open = new Map<QueueName, JobQueue>()

  of(name: QueueName): JobQueue {
    const known = this.open.get(name)
    if (known) return known

    const queue = this.store.queue(name)
    queue.on('error', (error) =>
      logger.warn({ err: error, queue: name }, 'the queue is not answering')
    )
    this.open.set(name, queue)
    // BullMQ remembers for ever that a queue could not be opened: the next to ask opens it anew.
    queue.waitUntilReady().catch(() => this.drop(name, queue))
    return queue
  }

  /** A job whose id the queue still remembers is not added again. */
  async add(jobs: QueuedJob[]) {
    const byQueue = Map.groupBy(jobs, ({ queue }) => queue)
    for (const [name, some] of byQueue) {
      await patiently(
        this.reached(name, (queue) =>
          queue.addBulk(
            some.map(({ id, name: job, envelope }) => ({
              name: job,
              data: envelope,
              opts: options(id),
            }))
          )
        )
      )
    }
  }

  /** Jobs by queue and state, for metrics and readiness. */
  async depth() {
    const names = Object.keys(queueConcurrency) as QueueName[]
    const counts = names.map(async (name) => {
      const states = await patiently(
        this.reached(name, (queue) =>
          queue.getJobCounts('waiting', 'active', 'delayed', 'prioritized', 'failed')
        )
      )
      return [name, states] as const
    })
    return Object.fromEntries(await Promise.all(counts)) as Record<
      QueueName,
      Record<string, number>
    >
  }

  /** @throws when the store is away */
  async ping() {
    await patiently(this.reached('default', (queue) => queue.getWaitingCount()))
  }

  async close() {
    await Promise.all([...this.open.values()].map((queue) => queue.close().catch(() => {})))
    this.open.clear()
    await this.store.close()
  }

  /** A store that is away is asked by a plain connection first: a queue is opened where it can be. */
  private async reached<T>(name: QueueName, ask: (queue: JobQueue) => Promise<T>) {
    if (!this.open.has(name)) await this.store.reach()
    return ask(this.of(name))
  }

  private drop(name: QueueName, queue: JobQueue) {
    if (this.open.get(name) === queue) this.open.delete(name)
    queue.close().catch(() => {})
  }
}

export const jobQueues = new JobQueues()

function options(jobId: string) {
  return {
    jobId,
    ...jobRetries,
    removeOnComplete: { age: jobMemory.completed },
    removeOnFail: { age: jobMemory.failed },
  }
}

async function patiently<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(Object.assign(new Error('The queue did not answer in time'), { code: 'ETIMEDOUT' })),
      PATIENCE
    )
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
