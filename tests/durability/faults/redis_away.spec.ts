import { test } from '@japa/runner'
import { databaseLogins } from '#config/database'
import { Load, until } from '#tests/support/faults/load'
import { facilitiesOf, waitingEvents, type Company } from '#tests/support/faults/registered'
import { FAULT_TIMEOUT, sized } from '#tests/support/faults/size'
import { Verdict } from '#tests/support/faults/verdict'
import { WriteLog } from '#tests/support/faults/write_log'
import { readingAndWriting } from '#tests/support/faults/reading_and_writing'
import { countingJob, effectsOf } from '#tests/support/counting_job'
import { adminHeaders } from '#tests/support/people'
import { killAll, Process } from '#tests/support/process'
import { RedisServer } from '#tests/support/redis_server'
import { twoTenants } from '#tests/support/tenants'
import { DurableJob } from '#platform/jobs/durable_job'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Requests a second. */
const RATE = 50
/** Requests sent while Redis is away: their number is the clock. */
const AWAY = sized(100, 30 * RATE)
/** Steps of each job that is asked for meanwhile. */
const STEPS = 20

test.group('Redis away under load', (group) => {
  const pair = twoTenants(group)
  const log = new WriteLog()
  let redis: RedisServer
  group.setup(async () => {
    redis = await RedisServer.open()
    return async () => {
      await killAll()
      await redis.close()
      log.remove()
    }
  })

  test('costs no write, no job and no process', async ({ assert }) => {
    const env = { REDIS_URL: redis.url, JOB_LOCK_DURATION: '2000', JOB_STALLED_INTERVAL: '1000' }
    const all = await Promise.all([Process.web(env), Process.worker(env), Process.scheduler(env)])
    const { slug } = pair.ours.tenant
    const company: Company = { url: all[0].url, slug, headers: await adminHeaders(pair.ours) }
    const ready = async () => (await fetch(`${company.url}/health/ready`)).status
    const load = new Load(RATE, (number) => readingAndWriting(company, number, log))
    const jobs = [await start()]
    await until(async () => load.count('201') >= 20)

    await redis.stop()
    const told = await ready()
    jobs.push(await start(), await start())
    await load.pass(AWAY)
    const served = load.count('200', '201')
    await redis.start()
    await until(async () => (await ready()) === 200)
    await until(async () => (await Promise.all(jobs.map(done))).every(Boolean))
    await load.end()
    await until(async () => (await waitingEvents(databaseLogins.migrator.url, slug)) === 0)

    const rows = await facilitiesOf(databaseLogins.migrator.url, slug)
    const { lost, doubled } = log.compare(rows)
    new Verdict('redis-away')
      .atLeast('requests served until Redis came back', served, AWAY)
      .equal('readiness while it was away', told, 503)
      .equal('answers that are neither 2xx nor 503 with Retry-After', load.strange, [])
      .equal('acknowledged writes lost', lost, 0)
      .equal('writes doubled', doubled, 0)
      .equal('steps of jobs, each once', await Promise.all(jobs.map(effects)), [
        STEPS,
        STEPS,
        STEPS,
      ])
      .equal('processes that ended', all.filter(({ isRunning }) => !isRunning).length, 0)
      .close(assert)
  }).timeout(FAULT_TIMEOUT)

  function start() {
    const by = { id: pair.ours.adminId, channel: 'api' as const }
    return within(() => DurableJob.start(countingJob.name, { to: STEPS }, by))
  }

  const done = async (id: string) =>
    JSON.parse(await within(() => DurableJob.find(id, null))).state === 'completed'
  const effects = (id: string) => within(() => effectsOf(id))
  const within = <T>(work: () => Promise<T>) => tenant.run(pair.ours.tenant, work)
})
