import { test } from '@japa/runner'
import { DurableJob } from '#platform/jobs/durable_job'
import { tenant } from '#platform/tenancy/tenant_scope'
import { countingJob, effectsOf } from '#tests/support/counting_job'
import { until } from '#tests/support/faults/load'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { RedisServer } from '#tests/support/redis_server'
import { twoTenants } from '#tests/support/tenants'

const STEPS = 400

test.group('A lost Redis', (group) => {
  const pair = twoTenants(group)
  let redis: RedisServer
  group.each.setup(async () => {
    redis = await RedisServer.open()
    return async () => {
      await killAll()
      await redis.close()
    }
  })

  test('loses no job and no process, is told by readiness and healed without a restart', async ({
    assert,
  }) => {
    const env = { REDIS_URL: redis.url, JOB_LOCK_DURATION: '2000', JOB_STALLED_INTERVAL: '1000' }
    const all = await Promise.all([Process.web(env), Process.worker(env), Process.scheduler(env)])
    const [web] = all
    const ready = () => fetch(`${web.url}/health/ready`)
    assert.equal((await ready()).status, 200)

    const running = await start()
    assert.equal(await write(web.url), 201)
    await until(async () => (await effects(running)) >= 20)
    await redis.stop()
    assert.isBelow(await effects(running), STEPS)
    const away = await ready()
    assert.equal(away.status, 503)
    assert.containSubset(await away.json(), {
      checks: { database: { state: 'up' }, queue: { state: 'down' } },
    })
    const asked = await start()
    assert.equal(await write(web.url), 201)
    await until(async () => (await effects(running)) === STEPS)
    assert.equal(await effects(asked), 0)

    await redis.start()
    await until(async () => (await ready()).status === 200)
    assert.equal(await write(web.url), 201)
    await until(async () => (await state(asked)) === 'completed')
    assert.equal(await state(running), 'completed')
    assert.deepEqual([await effects(running), await effects(asked)], [STEPS, STEPS])
    assert.isTrue(all.every(({ isRunning }) => isRunning))
  }).timeout(60_000)

  test('is counted without: two processes share their limits, and each has its own meanwhile', async ({
    assert,
  }) => {
    const rate = { RATE_USER_PER_MINUTE: '10', RATE_BURST: '10' }
    const env = { REDIS_URL: redis.url, ...rate }
    const pairOfWebs = await Promise.all([Process.web(env), Process.web(env)])
    const headers = await adminHeaders(pair.theirs)
    const served = async () => {
      const asks = Array.from({ length: 20 }, (_each, at) =>
        fetch(`${pairOfWebs[at % 2].url}/api/v1/jobs/`, { headers })
      )
      return (await Promise.all(asks)).filter(({ status }) => status === 200).length
    }
    const together = await served()
    assert.isTrue(together >= 10 && together <= 12, `${together} were let through`)

    await redis.stop()
    assert.isAtLeast(await served(), 19)
    for (const web of pairOfWebs) assert.equal((await web.stop()).code, 0)
  })

  test('one that evicts keys is refused before a job is lost', async ({ assert }) => {
    await redis.stop()
    await redis.start('allkeys-lru')
    for (const launch of [Process.worker, Process.scheduler])
      await assert.rejects(
        () => launch({ REDIS_URL: redis.url }),
        /ended with 1:[^]*maxmemory-policy allkeys-lru[^]*set maxmemory-policy noeviction/
      )
  })

  function start() {
    const by = { id: pair.ours.adminId, channel: 'api' as const }
    return within(() => DurableJob.start(countingJob.name, { to: STEPS }, by))
  }

  /** Its commit rings for all that waits in the outbox. */
  async function write(url: string) {
    const headers = { ...(await adminHeaders(pair.ours)), 'content-type': 'application/json' }
    const body = JSON.stringify({ name: 'Plant' })
    return (await fetch(`${url}/api/v1/facilities/`, { method: 'POST', headers, body })).status
  }

  const state = async (id: string) =>
    JSON.parse(await within(() => DurableJob.find(id, null))).state as string

  const effects = (id: string) => within(() => effectsOf(id))
  const within = <T>(work: () => Promise<T>) => tenant.run(pair.ours.tenant, work)
})
