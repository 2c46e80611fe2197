import { test } from '@japa/runner'
import { queueStore } from '#config/queue'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { WorkflowDefinition } from '#platform/definitions/types'
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
const TASKS = 5_000

type Job = { state: string; progress: { done: number; total: number }; result: object | null }

test.group('A worker killed amid a move to a new workflow version', (group) => {
  const pair = twoTenants(group)
  group.teardown(killAll)
  group.teardown(emptyQueues)
  group.each.timeout(120_000)

  test('moves every task once, and what people changed meanwhile stays', async ({ assert }) => {
    await unit(() => tenant.query(RAISE, [TASKS]))
    const id = await publish()
    const first = await Process.worker(ENV)
    await until(id, ({ progress }) => progress.done > 0)
    await first.kill()
    const { state, progress } = await job(id)
    assert.equal(state, 'running')
    assert.isBelow(progress.done, TASKS)
    assert.equal((await moved()).count, progress.done)

    await unit(() =>
      tenant.query(`UPDATE tasks SET title = 'Changed' WHERE task_number = 'X-5000'`)
    )
    const second = await Process.worker(ENV)
    const { result } = await until(id, (now) => now.state === 'completed')
    assert.deepEqual(result, { moved: TASKS, forced: TASKS, left: 0 })
    assert.deepEqual(await moved(), { count: TASKS, told: TASKS, records: TASKS, changed: 1 })
    await second.kill()
  })

  /** The tasks wait in a state that the new version no longer has. */
  async function publish() {
    const { states, transitions, ...rest } = systemDefinitions().find(
      'workflow',
      'task'
    ) as WorkflowDefinition
    const kept = Object.fromEntries(Object.entries(states).filter(([key]) => key !== 'on_hold'))
    const ways = Object.entries(transitions)
      .filter(([, { to }]) => to !== 'on_hold')
      .map(([key, way]) => [key, { ...way, from: way.from.filter((from) => from !== 'on_hold') }])
      .filter(([, way]) => (way as { from: string[] }).from.length)
    const document = { ...rest, states: kept, transitions: Object.fromEntries(ways) }
    const by = { id: pair.ours.adminId, channel: 'api' as const }
    const cycle = new DefinitionLifeCycle('workflow', 'task')
    const order = { acceptInvalid: false, inFlight: { mode: 'force' as const }, by }
    const { job: id } = await unit(async () => {
      await cycle.saveDraft(document, { force: false, by })
      return cycle.publish(order)
    })
    await outboxRelay.empty(pair.ours.tenant)
    return id!
  }

  async function moved() {
    const [row] = await unit(() =>
      tenant.query<{ count: number; told: number; records: number; changed: number }>(MOVED)
    )
    return row
  }

  async function job(id: string): Promise<Job> {
    return JSON.parse(await unit(() => DurableJob.find(id, null)))
  }

  /** The database is asked again and again; the test's timeout ends what never comes true. */
  async function until(id: string, isTrue: (job: Job) => boolean) {
    for (;;) {
      const now = await job(id)
      if (isTrue(now)) return now
      await pause()
    }
  }

  function unit<T>(work: () => T) {
    return tenant.run(pair.ours.tenant, work)
  }
})

const RAISE = `
  INSERT INTO tasks (id, task_number, title, status, status_category, workflow_version)
  SELECT gen_random_uuid(), 'X-' || n, 'Task ' || n, 'on_hold', 'waiting', 0 FROM generate_series(1, $1) n`

const MOVED = `
  SELECT (SELECT count(*)::int FROM tasks WHERE workflow_version = 1 AND status = 'new') AS count,
    (SELECT count(*)::int FROM audit_log WHERE action = 'forced') AS told,
    (SELECT count(DISTINCT record_id)::int FROM audit_log WHERE action = 'forced') AS records,
    (SELECT count(*)::int FROM tasks WHERE title = 'Changed' AND status = 'new') AS changed`
