import { test } from '@japa/runner'
import { queueStore } from '#config/queue'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { openRecords } from '#platform/entities/record_secrets'
import { outboxRelay } from '#platform/events/outbox_relay'
import { tenant } from '#platform/tenancy/tenant_scope'
import { pause } from '#tests/support/faults/load'
import { killAll, Process } from '#tests/support/process'
import { emptyQueues } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const ROWS = 5_000
const ENV = {
  QUEUE_PREFIX: queueStore.prefix,
  JOB_LOCK_DURATION: '1000',
  JOB_STALLED_INTERVAL: '500',
}
const FILL = `
  INSERT INTO equipment (id, name, equipment_number, status, health_score, custom, search_text)
  SELECT gen_random_uuid(), 'Flat ' || n, 'FLAT-' || n, 'operational', 100,
    jsonb_build_object('owner', 'Owner ' || n), 'flat owner ' || n FROM generate_series(1, ${ROWS}) n`
const LEFT = `
  SELECT count(*) FILTER (WHERE custom::text LIKE '%Owner%' OR search_text LIKE '%owner%')::int AS texts,
    count(*) FILTER (WHERE custom->'owner' ? 'c')::int AS sealed FROM equipment`

type Job = { state: string; done: number; result: object | null }
type Row = { id: string; equipment_number: string; custom: { owner: string } }

test.group('A worker killed while values are sealed', (group) => {
  const pair = twoTenants(group)
  group.teardown(killAll)
  group.teardown(emptyQueues)

  const here = <T>(work: () => Promise<T>) =>
    tenant.run(pair.ours.tenant, work, { timeout: 60_000 }) as Promise<T>

  test('the next one goes on: every value is sealed once and opens', async ({ assert }) => {
    await here(() => tenant.query(FILL))
    await here(() => publish(true))
    await outboxRelay.empty(pair.ours.tenant)
    const first = await Process.worker(ENV)
    await until(({ done }) => done >= 600)
    await first.kill()

    const { done, state } = await job()
    assert.equal(state, 'running')
    assert.isBelow(done, ROWS)
    const [half] = await here(() => tenant.query<{ texts: number; sealed: number }>(LEFT))
    assert.deepEqual(half, { texts: ROWS - done, sealed: done })
    await assertReadable(100)

    const second = await Process.worker(ENV)
    const { result } = await until((now) => now.state === 'completed')
    assert.deepEqual(result, { converted: ROWS, unreadable: 0 })
    const [whole] = await here(() => tenant.query<{ texts: number; sealed: number }>(LEFT))
    assert.deepEqual(whole, { texts: 0, sealed: ROWS })
    await assertReadable(100)
    await second.kill()

    /** Some of both ends: old and new forms are read alike. */
    async function assertReadable(each: number) {
      const rows = await here(async () => {
        const part = (order: string) =>
          tenant.query<Row>(
            `SELECT id, equipment_number, custom FROM equipment ORDER BY id ${order} LIMIT ${each}`
          )
        const found = [...(await part('ASC')), ...(await part('DESC'))]
        return openRecords(await definitionRegistry.entity('equipment'), found)
      })
      for (const { equipment_number: number, custom } of rows)
        assert.equal(custom.owner, number.replace('FLAT-', 'Owner '))
    }
  })

  async function job() {
    const [row] = await here(() =>
      tenant.query<Job>(`SELECT state, done, result FROM jobs WHERE name = 'reseal_secrets'`)
    )
    return row
  }

  async function until(isThere: (now: Job) => boolean) {
    for (;;) {
      const now = await job()
      if (isThere(now)) return now
      await pause()
    }
  }
})

async function publish(isEncrypted: boolean) {
  const by = { id: null, channel: 'system' as const }
  const cycle = new DefinitionLifeCycle('entity', 'equipment')
  const owner = { 'type': 'string', 'title': 'Owner', 'x-encrypted': isEncrypted }
  const document = { title: 'Equipment', schema: { type: 'object', properties: { owner } } }
  await cycle.saveDraft(document, { force: false, by })
  await cycle.publish({ acceptInvalid: true, by })
}
