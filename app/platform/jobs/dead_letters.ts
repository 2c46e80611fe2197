import { workerQueues, type QueueName } from '#config/queue'
import { E_NOT_FOUND } from '#platform/errors'
import { jobQueues } from '#platform/jobs/job_queues'

export type DeadLetter = {
  id: string
  queue: QueueName
  name: string
  tenant: string | null
  attempts: number
  reason: string
  at: string
}

/** Jobs that failed for good and wait for an operator. */
export const deadLetters = {
  /** Newest first, at most `count` of each queue. */
  async list(count = 100): Promise<DeadLetter[]> {
    const letters = await Promise.all(workerQueues.map((queue) => ofQueue(queue, count)))
    return letters.flat().sort((one, other) => other.at.localeCompare(one.at))
  },

  /** Puts the job back with all its attempts. @throws E_NOT_FOUND */
  async replay(id: string) {
    for (const queue of workerQueues) {
      const job = await jobQueues.of(queue).getJob(id)
      if (job && (await job.isFailed())) return job.retry('failed', { resetAttemptsMade: true })
    }
    throw new E_NOT_FOUND(`No failed job has the id ${id}: node ace jobs:failed lists them`)
  },

  /** Each of them once: what fails again at once stays. @returns how many were put back */
  async replayAll() {
    const seen = new Set<string>()
    for (;;) {
      const letters = await deadLetters.list(seen.size + 100)
      const fresh = letters.filter(({ id }) => !seen.has(id))
      if (fresh.length === 0) return seen.size
      for (const { id } of fresh) {
        seen.add(id)
        await deadLetters.replay(id)
      }
    }
  },
}

async function ofQueue(queue: QueueName, count: number): Promise<DeadLetter[]> {
  const jobs = await jobQueues.of(queue).getFailed(0, count - 1)
  return jobs.map((job) => ({
    id: job.id!,
    queue,
    name: job.name,
    tenant: job.data.tenant,
    attempts: job.attemptsMade,
    reason: job.failedReason,
    at: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  }))
}
