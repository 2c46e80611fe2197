import drive from '@adonisjs/drive/services/main'
import { test } from '@japa/runner'
import { queueStore } from '#config/queue'
import { outboxRelay } from '#platform/events/outbox_relay'
import { DurableJob } from '#platform/jobs/durable_job'
import { tenant } from '#platform/tenancy/tenant_scope'
import { pause } from '#tests/support/faults/load'
import { killAll, Process } from '#tests/support/process'
import { emptyQueues } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const ENV = {
  QUEUE_PREFIX: queueStore.prefix,
  JOB_LOCK_DURATION: '1000',
  JOB_STALLED_INTERVAL: '500',
}
const ROWS = 6_000

type Job = { state: string; progress: { done: number }; result: { created: number } | null }

test.group('A worker killed amid an import of tasks', (group) => {
  const pair = twoTenants(group)
  group.teardown(killAll)
  group.teardown(emptyQueues)
  group.each.timeout(120_000)

  test('loses no row and takes none twice, and the numbers have no gaps', async ({ assert }) => {
    const id = await start()
    const first = await Process.worker(ENV)
    await until(id, ({ progress }) => progress.done >= 500)
    await first.kill()
    const { state, progress } = await job(id)
    assert.equal(state, 'running')
    assert.isBelow(progress.done, ROWS)
    assert.equal((await tasks()).count, progress.done)

    const second = await Process.worker(ENV)
    const { result } = await until(id, (now) => now.state === 'completed')
    assert.equal(result!.created, ROWS)
    assert.deepEqual(await tasks(), { count: ROWS, titles: ROWS, last: 'T-006000' })
    await second.kill()
  })

  async function start() {
    const home = pair.ours.tenant
    const key = `tenants/${home.id}/imports/killed.csv`
    const rows = Array.from({ length: ROWS }, (_, at) => `Task ${at}\n`)
    await drive.use().put(key, `title\n${rows.join('')}`)
    const input = {
      file_key: key,
      file_name: 'tasks.csv',
      dialect: { encoding: 'utf8', delimiter: ',' },
      width: 1,
      mapping: [{ name: 'title', path: 'title', index: 0 }],
      equipment_type: null,
      create_facilities: false,
      dry_run: false,
    }
    const by = { id: pair.ours.adminId, channel: 'api' as const }
    const id = await tenant.run(home, () => DurableJob.start('import_tasks', input, by))
    await outboxRelay.empty(home)
    return id
  }

  async function tasks() {
    const [row] = await tenant.run(pair.ours.tenant, () =>
      tenant.query<{ count: number; titles: number; last: string }>(
        'SELECT count(*)::int AS count, count(DISTINCT title)::int AS titles, max(task_number) AS last FROM tasks'
      )
    )
    return row
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
})
