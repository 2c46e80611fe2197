import app from '@adonisjs/core/services/app'
import env from '#start/env'
import { databaseLogins } from '#config/database'

/** Where jobs wait: Redis when config/redis.ts names one (seven times faster), else the schema `bullmq` of our database. */
export const queueStore = {
  postgresUrl: databaseLogins.queue.url,
  schema: 'bullmq',
  /** Begins the name of every queue: two installations, or two test runs, may share one store. */
  prefix: env.get('QUEUE_PREFIX', app.inTest ? `test${process.pid}-` : ''),
}

/**
 * Jobs one worker process runs at a time. `critical` is what people wait for, `bulk` what may take minutes,
 * `schedule` the ticks of the scheduler process.
 */
export const queueConcurrency = { critical: 2, default: 2, bulk: 1, schedule: 1 }

export type QueueName = keyof typeof queueConcurrency

/** The queues a worker serves; the scheduler serves `schedule` alone. */
export const workerQueues: QueueName[] = ['critical', 'default', 'bulk']

/** Connections of a process that adds jobs, and of each worker beside its LISTEN connection. */
export const queuePool = { producers: 2, worker: 2 }

/** Five attempts, 2 s doubling to 16 s apart, each waiting up to half longer so that they do not come together. */
export const jobRetries = {
  attempts: 5,
  backoff: { type: 'exponential', delay: app.inTest ? 10 : 2_000, jitter: 0.5 },
}

/** Seconds a finished job is remembered: its id keeps a second copy of the same intent away. */
export const jobMemory = { completed: 3_600, failed: 30 * 24 * 3_600 }

/** Milliseconds a worker owns a job without renewing, and between looks for jobs whose worker died. */
export const jobLock = {
  duration: env.get('JOB_LOCK_DURATION', 30_000),
  stalledInterval: env.get('JOB_STALLED_INTERVAL', 15_000),
  maxStalledCount: 5,
}

/** Milliseconds running jobs get to finish after SIGTERM. */
export const drainTime = 15_000
