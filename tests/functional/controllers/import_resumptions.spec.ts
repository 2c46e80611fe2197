import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { durableKind } from '#platform/jobs/durable_kind'
import { DurableRun } from '#platform/jobs/durable_run'
import { JobInterrupted } from '#platform/jobs/job_interrupted'
import { tenant } from '#platform/tenancy/tenant_scope'
import { ImportClient, manyRows, PLAIN } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

/** A process that is asked to stop after some steps. */
function stopAfter(steps: number) {
  let left = steps
  return Object.defineProperty(new AbortController().signal, 'aborted', { get: () => left-- <= 0 })
}

test.group('Imports that are interrupted', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const as = async (client: ApiClient) =>
    ImportClient.at(pair.ours, worker).as(client, await adminHeaders(pair.ours))
  const runOf = (id: string) =>
    new DurableRun(durableKind('import_equipment'), id, pair.ours.tenant)
  const audited = () =>
    tenant.run(pair.ours.tenant, () =>
      tenant.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM audit_log WHERE entity = 'equipment'`
      )
    )

  test('a killed import goes on behind its last batch and takes every row once', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const id = await api.order(
      manyRows(1_200, (row) => (row % 400 ? `Lift ${row}` : '')),
      { mapping: PLAIN }
    )
    await assert.rejects(() => runOf(id).run(stopAfter(1)), new JobInterrupted().message)
    const halfway = await api.find(id)
    assert.containSubset(halfway, {
      state: 'running',
      progress: { done: 500, total: 1_200 },
      result: { created: 499, refused: 1 },
    })

    await runOf(id).run()
    const record = await api.find(id)
    assert.containSubset(record, {
      state: 'completed',
      progress: { done: 1_200, total: 1_200 },
      result: { created: 1_197, updated: 0, refused: 3 },
    })
    assert.equal((await audited())[0].count, 1_197)
    const errors = (await api.get(record.errors_url.replace('/api/v1', '')))
      .text()
      .trim()
      .split('\r\n')
    assert.deepEqual(
      errors.slice(1).map((line: string) => line.split(',')[0]),
      ['401', '801', '1201']
    )
  })

  test('a cancelled import keeps what it says it kept, and goes on when asked', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const csv = manyRows(1_100).replaceAll('L-', 'K-')
    const id = await api.order(csv, { mapping: PLAIN })
    await assert.rejects(() => runOf(id).run(stopAfter(1)))
    ;(await api.get('/imports/')).assertStatus(200)
    await api.cancel(id)
    await runOf(id).run()
    const cancelled = await api.find(id)
    assert.containSubset(cancelled, { state: 'cancelled', result: { created: 500 } })
    assert.equal((await kept()).length, 500)

    const resumed = await client
      .post(`/api/v1/imports/${id}/resume/`)
      .headers(await adminHeaders(pair.ours))
      .json({})
    resumed.assertStatus(200)
    await worker.settle(pair.ours.tenant)
    assert.containSubset(await api.find(id), { state: 'completed', result: { created: 1_100 } })
    assert.equal((await kept()).length, 1_100)
    const again = await client
      .post(`/api/v1/imports/${id}/resume/`)
      .headers(await adminHeaders(pair.ours))
      .json({})
    again.assertStatus(409)
  })

  const kept = () =>
    tenant.run(pair.ours.tenant, () =>
      tenant.query(`SELECT FROM equipment WHERE equipment_number LIKE 'K-%'`)
    )
})
