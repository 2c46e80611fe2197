import { test } from '@japa/runner'
import { queueStore } from '#config/queue'
import { outboxRelay } from '#platform/events/outbox_relay'
import { DurableJob } from '#platform/jobs/durable_job'
import { tenant } from '#platform/tenancy/tenant_scope'
import { countingJob, effectsOf } from '#tests/support/counting_job'
import { pause } from '#tests/support/faults/load'
import { killAll, Process } from '#tests/support/process'
import { emptyQueues } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const ENV = {
  QUEUE_PREFIX: queueStore.prefix,
  JOB_LOCK_DURATION: '1000',
  JOB_STALLED_INTERVAL: '500',
}

type Job = { state: string; progress: { done: number }; result: { counted: number } | null }

test.group('A killed worker', (group) => {
  const pair = twoTenants(group)
  group.teardown(killAll)
  group.teardown(emptyQueues)

  test('loses no step and repeats none: the next one goes on from the cursor', async ({
    assert,
  }) => {
    const id = await start(300)
    const first = await Process.worker(ENV)
    await until(id, ({ progress }) => progress.done >= 50)
    await first.kill()
    const { state, progress } = await job(id)
    assert.equal(state, 'running')
    assert.isBelow(progress.done, 300)
    assert.equal(await effects(id), progress.done)

    const second = await Process.worker(ENV)
    const { result } = await until(id, (now) => now.state === 'completed')
    assert.deepEqual(result, { counted: 300 })
    assert.equal(await effects(id), 300)
    await second.kill()
  })

  test('SIGTERM hands a long job over within 15 seconds', async ({ assert }) => {
    const id = await start(1_000_000)
    const first = await Process.worker(ENV)
    await until(id, ({ progress }) => progress.done >= 10)
    const { code, ms } = await first.stop()
    assert.equal(code, 0)
    assert.isBelow(ms, 15_000)

    const { progress } = await job(id)
    assert.equal(await effects(id), progress.done)
    const second = await Process.worker(ENV)
    await until(id, (now) => now.progress.done > progress.done)
    await tenant.run(pair.ours.tenant, () => DurableJob.cancel(id, null))
    await until(id, (now) => now.state === 'cancelled')
    await second.kill()
  })

  async function start(to: number) {
    const by = { id: pair.ours.adminId, channel: 'api' as const }
    const id = await tenant.run(pair.ours.tenant, () =>
      DurableJob.start(countingJob.name, { to }, by)
    )
    await outboxRelay.empty(pair.ours.tenant)
    return id
  }

  async function job(id: string): Promise<Job> {
    return JSON.parse(await tenant.run(pair.ours.tenant, () => DurableJob.find(id, null)))
  }

  /** The database is asked again and again; the test's timeout ends what never comes true. */
  async function until(id: string, isTrue: (job: Job) => boolean) {
    for (;;) {
      const now = await job(id)
      if (isTrue(now)) return now
      await pause()
    }
  }

  const effects = (id: string) => tenant.run(pair.ours.tenant, () => effectsOf(id))
})
