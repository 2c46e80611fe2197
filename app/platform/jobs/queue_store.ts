import { createPostgresBackend, Queue, Worker } from 'bullmq'
import type { Processor, WorkerOptions } from 'bullmq'
import pg from 'pg'
import { queueConcurrency, queuePool, queueStore, type QueueName } from '#config/queue'
import { redisStore } from '#config/redis'
import type { Envelope } from '#platform/jobs/envelope'
import { redisAddress } from '#platform/redis/connect_redis'

export type JobQueue = Queue<Envelope, unknown, string>
export type JobWorker = Worker<Envelope, unknown, string>
export type JobProcessor = Processor<Envelope, unknown, string>
type Tuning = Omit<WorkerOptions, 'connection'>

/**
 * The one place that knows whether jobs wait in PostgreSQL or in Redis. BullMQ's classes are the same for
 * both; their types differ by backend, so they are told to be the plain ones here and nowhere else.
 */
export const queueOnRedis = redisStore.url !== undefined

/** Producers of a process share one small pool; workers open their own, and a connection for LISTEN. */
export class QueueStore {
  private producers?: pg.Pool

  queue(name: QueueName): JobQueue {
    if (queueOnRedis)
      return new Queue(full(name), {
        prefix: redisStore.prefix,
        connection: {
          ...redisAddress('queue'),
          maxRetriesPerRequest: 1,
          enableOfflineQueue: false,
        },
      })
    return new Queue(
      full(name),
      { connection: this.pool },
      createPostgresBackend
    ) as unknown as JobQueue
  }

  worker(name: QueueName, processor: JobProcessor, tuning: Tuning): JobWorker {
    const options = { ...tuning, concurrency: queueConcurrency[name], autorun: false }
    if (queueOnRedis)
      return new Worker(full(name), processor, {
        ...options,
        prefix: redisStore.prefix,
        connection: { ...redisAddress('worker'), maxRetriesPerRequest: null },
      })
    const connection = { ...postgres(), max: queuePool.worker, migrate: false }
    return new Worker(
      full(name),
      processor as never,
      { ...options, connection },
      createPostgresBackend
    ) as unknown as JobWorker
  }

  /** @throws what PostgreSQL or the wire says when it is away; Redis has connections that come back by themselves */
  async reach() {
    if (!queueOnRedis) await this.pool.query('SELECT 1')
  }

  private get pool() {
    return (this.producers ??= producerPool())
  }

  async close() {
    await this.producers?.end()
    this.producers = undefined
  }
}

function full(name: QueueName) {
  return queueStore.prefix + name
}

function postgres() {
  return {
    connectionString: queueStore.postgresUrl,
    schema: queueStore.schema,
    application_name: 'fieldrino queue',
    connectionTimeoutMillis: 3_000,
    statement_timeout: 10_000,
  }
}

function producerPool() {
  const { schema, ...login } = postgres()
  const pool = new pg.Pool({
    ...login,
    max: queuePool.producers,
    options: `-c search_path=${schema}`,
  })
  // Without these listeners a connection that is cut, idle or between two queries, takes the process with it.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
