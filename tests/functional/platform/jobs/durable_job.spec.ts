import { test } from '@japa/runner'
import { DurableJob } from '#platform/jobs/durable_job'
import { DurableRun } from '#platform/jobs/durable_run'
import { deadLetters } from '#platform/jobs/dead_letters'
import { tenant } from '#platform/tenancy/tenant_scope'
import { countingJob, effectsOf } from '#tests/support/counting_job'
import { adminHeaders, person } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('Durable jobs', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  test('a job runs after the commit, shows its progress and keeps its result', async ({
    client,
    assert,
  }) => {
    const id = await start({ to: 3 })
    await worker.settle(pair.ours.tenant)

    const answer = await client.get(`/api/v1/jobs/${id}/`).headers(await adminHeaders(pair.ours))
    answer.assertStatus(200)
    const { state, progress, result, error, finished_at: finished } = answer.body().data
    assert.deepEqual(
      { state, progress, result, error },
      { state: 'completed', progress: { done: 3, total: 3 }, result: { counted: 3 }, error: null }
    )
    assert.match(finished, /^\d{4}-.*\.\d{3}Z$/)
    assert.equal(await effects(id), 3)
  })

  test('a step that fails is undone alone and repeated from its cursor', async ({ assert }) => {
    const id = await start({ to: 3, stumbleAt: 2 })
    await worker.settle(pair.ours.tenant)

    assert.equal((await job(id)).state, 'completed')
    assert.equal(await effects(id), 3)
  })

  test('a cancelled job stops before its next step and keeps what it has done', async ({
    assert,
  }) => {
    const id = await start({ to: 5, cancelAt: 2 })
    await worker.settle(pair.ours.tenant)

    const { state, progress, result } = await job(id)
    assert.deepEqual(
      { state, progress, result },
      { state: 'cancelled', progress: { done: 2, total: 5 }, result: { counted: 2 } }
    )
    assert.equal(await effects(id), 2)
  })

  test('a job that waits is cancelled at once, and one that is over not at all', async ({
    client,
    assert,
  }) => {
    const id = await start({ to: 3 })
    const headers = await adminHeaders(pair.ours)
    const first = await client.post(`/api/v1/jobs/${id}/cancel/`).headers(headers).json({})
    first.assertStatus(200)
    assert.equal(first.body().data.state, 'cancelled')

    const second = await client.post(`/api/v1/jobs/${id}/cancel/`).headers(headers).json({})
    second.assertStatus(409)
    await worker.settle(pair.ours.tenant)
    assert.equal(await effects(id), 0)
  })

  test('a refusal ends the job with its words, and a replay goes on from the cursor', async ({
    assert,
  }) => {
    const id = await start({ to: 3, refuseAt: 2 })
    await worker.settle(pair.ours.tenant)
    const failed = await job(id)
    assert.deepEqual([failed.state, failed.error], ['failed', 'Step 2 cannot be counted'])

    const letters = await deadLetters.list()
    assert.lengthOf(letters, 1)
    assert.containSubset(letters, [
      { name: countingJob.name, tenant: pair.ours.tenant.id, attempts: 1 },
    ])
    await amend(id, { to: 3 })
    await deadLetters.replay(letters[0].id)
    await worker.settle(pair.ours.tenant)
    assert.equal((await job(id)).state, 'completed')
    assert.equal(await effects(id), 3)
  })

  test('two workers never share a job', async ({ assert }) => {
    const id = await start({ to: 3 })
    await tenant.run(pair.ours.tenant, async () => {
      await tenant.lock(id)
      const second = tenant.outside(() =>
        new DurableRun(countingJob as never, id, pair.ours.tenant).run()
      )
      await assert.rejects(() => second, /Another worker holds this job/)
    })
    await worker.settle(pair.ours.tenant)
    assert.equal(await effects(id), 3)
  })

  test('a request that rolls back starts nothing', async ({ assert }) => {
    const refused = tenant.run(pair.ours.tenant, async () => {
      await DurableJob.start(countingJob.name, { to: 1 }, admin())
      throw new Error('stop')
    })
    await assert.rejects(() => refused, 'stop')
    const [{ waiting }] = await tenant.run(pair.ours.tenant, () =>
      tenant.query<{ waiting: number }>('SELECT count(*)::int AS waiting FROM outbox')
    )
    assert.equal(waiting, 0)
  })

  test('people see their own jobs, admins everybody’s, neighbours none', async ({
    client,
    assert,
  }) => {
    const id = await start({ to: 1 })
    const [ours, theirs] = [await adminHeaders(pair.ours), await adminHeaders(pair.theirs)]
    const colleague = await person(pair.ours, 'manager')

    ;(await client.get(`/api/v1/jobs/${id}/`).headers(colleague.headers)).assertStatus(404)
    ;(await client.get(`/api/v1/jobs/${id}/`).headers(theirs)).assertStatus(404)
    ;(await client.post(`/api/v1/jobs/${id}/cancel/`).headers(theirs).json({})).assertStatus(404)
    const list = await client.get('/api/v1/jobs/?page_size=1').headers(ours)
    assert.deepEqual(
      list.body().data.map((each: { id: string }) => each.id),
      [id]
    )
    assert.containSubset(list.body().meta.pagination, { page: 1, page_size: 1 })
    assert.deepEqual((await client.get('/api/v1/jobs/').headers(colleague.headers)).body().data, [])
  })

  const admin = () => ({ id: pair.ours.adminId, channel: 'api' as const })

  const start = (input: object) =>
    tenant.run(pair.ours.tenant, () => DurableJob.start(countingJob.name, input, admin()))

  const job = async (id: string) =>
    JSON.parse(await tenant.run(pair.ours.tenant, () => DurableJob.find(id, null)))

  const effects = (id: string) => tenant.run(pair.ours.tenant, () => effectsOf(id))

  const amend = (id: string, input: object) =>
    tenant.run(pair.ours.tenant, () =>
      tenant.query('UPDATE jobs SET input = $2 WHERE id = $1', [id, JSON.stringify(input)])
    )
})
