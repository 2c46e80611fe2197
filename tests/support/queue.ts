import type { Group } from '@japa/runner/core'
import { queueConcurrency, workerQueues, type QueueName } from '#config/queue'
import { outboxRelay } from '#platform/events/outbox_relay'
import { jobQueues } from '#platform/jobs/job_queues'
import { WorkerCrew } from '#platform/jobs/worker_crew'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'

/** A real worker inside the test process, for the length of a group. */
export function withWorker(group: Group) {
  const crew = new WorkerCrew(workerQueues)
  let turned = Promise.withResolvers<void>()

  group.setup(async () => {
    await crew.start()
    crew.onTurn(() => {
      turned.resolve()
      turned = Promise.withResolvers()
    })
    return async () => {
      await crew.drain()
      await emptyQueues()
    }
  })

  return {
    /** Relays this tenant's outbox and waits until every job, retry and follow-up has ended. */
    async settle(owner: TenantIdentity) {
      while ((await outboxRelay.empty(owner)) || (await isBusy()) || (await crew.tidied())) {
        for (let turn = turned.promise; await isBusy(); turn = turned.promise) await turn
      }
    },
  }
}

async function isBusy() {
  const depth = Object.values(await jobQueues.depth())
  return depth.some(({ failed: _failed, ...states }) =>
    Object.values(states).some((count) => count > 0)
  )
}

/** Each test run has queues of its own, and leaves none behind. */
export async function emptyQueues() {
  for (const name of Object.keys(queueConcurrency))
    await jobQueues.of(name as QueueName).obliterate({ force: true })
}
