import logger from '@adonisjs/core/services/logger'
import { DelayedError } from 'bullmq'
import { drainTime, jobLock, type QueueName } from '#config/queue'
import { JobProcessor } from '#platform/jobs/job_processor'
import { assertQueueReady } from '#platform/jobs/queue_migrations'
import { QueueStore, type JobWorker } from '#platform/jobs/queue_store'
import { leaveRedis } from '#platform/redis/connect_redis'

/** Milliseconds the rest of the process gets after the jobs. */
const GRACE = 1_000

/** The workers of one process: started together, drained together. */
export class WorkerCrew {
  private workers: JobWorker[] = []
  private stopping = new AbortController()
  /** What jobs tidy up after their last attempt, while they do. */
  private farewells = new Set<Promise<void>>()
  /** Jobs that have begun, until this process hears how they ended: the store knows it a moment before. */
  private begun = new Map<string, PromiseWithResolvers<void>>()

  constructor(private queues: QueueName[]) {}

  /** @throws E_QUEUE_UNMIGRATED, E_REDIS_EVICTS */
  async start() {
    await assertQueueReady()
    const store = new QueueStore()
    const processor = new JobProcessor(this.stopping.signal)
    this.workers = this.queues.map((name) => this.hire(store, name, processor))
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()))
    for (const worker of this.workers)
      worker.run().catch((error) => logger.error({ err: error }, 'a worker stopped'))
  }

  /** Called when a job was completed, failed or was put back. */
  onTurn(listener: () => void) {
    for (const worker of this.workers) worker.on('completed', listener).on('failed', listener)
  }

  /** Waits for jobs that have begun, and for what they tidy up. @returns whether there was anything to wait for */
  async tidied() {
    const isTidying = this.begun.size > 0 || this.farewells.size > 0
    await Promise.all([...this.begun.values()].map(({ promise }) => promise))
    await Promise.all(this.farewells)
    return isTidying
  }

  /**
   * Takes no new job and lets the running ones end. Long ones hear the signal and go back to the queue; what
   * has not ended after `drainTime` is left to the stalled check of another worker.
   */
  async drain() {
    this.stopping.abort()
    leaveRedis()
    const late = setTimeout(() => this.workers.forEach((worker) => worker.close(true)), drainTime)
    await Promise.race([
      Promise.all(this.workers.map((worker) => worker.close())).then(() => this.tidied()),
      new Promise((resolve) => setTimeout(resolve, drainTime).unref()),
    ])
    clearTimeout(late)
  }

  /** For the end of a process: drains, and ends it even where a worker still waits for a store that is away. */
  async leave() {
    setTimeout(() => process.exit(), drainTime + GRACE).unref()
    await this.drain()
  }

  private hire(store: QueueStore, name: QueueName, processor: JobProcessor) {
    const { duration: lockDuration, stalledInterval, maxStalledCount } = jobLock
    const worker = store.worker(name, (job, token) => this.work(processor, job, token), {
      lockDuration,
      stalledInterval,
      maxStalledCount,
    })
    worker.on('error', (error) => {
      logger.warn({ err: error, queue: name }, 'a worker cannot reach its queue')
      // How a job ended may have been what could not be told.
      for (const id of this.begun.keys()) this.end(id)
    })
    worker.on('completed', (job) => this.end(job.id))
    worker.on('failed', (job, error) => {
      this.follow(processor.fail(job, error))
      this.end(job?.id)
    })
    worker.on('stalled', (id) =>
      logger.warn({ id, queue: name }, 'a job lost its worker and is taken up again')
    )
    return worker
  }

  private async work(
    processor: JobProcessor,
    ...[job, token]: Parameters<JobProcessor['process']>
  ) {
    this.end(job.id)
    this.begun.set(job.id!, Promise.withResolvers())
    try {
      return await processor.process(job, token)
    } catch (error) {
      if (error instanceof DelayedError) this.end(job.id)
      throw error
    }
  }

  private end(id = '') {
    this.begun.get(id)?.resolve()
    this.begun.delete(id)
  }

  private follow(farewell: Promise<void>) {
    this.farewells.add(farewell)
    void farewell.finally(() => this.farewells.delete(farewell))
  }
}
