import { test } from '@japa/runner'
import { databaseLogins } from '#config/database'
import { queueStore } from '#config/queue'
import { DurableJob } from '#platform/jobs/durable_job'
import { tenant } from '#platform/tenancy/tenant_scope'
import { countingJob, effectsOf } from '#tests/support/counting_job'
import { Chance } from '#tests/support/faults/chance'
import { until } from '#tests/support/faults/load'
import { writeOnce } from '#tests/support/faults/reading_and_writing'
import { behind, facilitiesOf } from '#tests/support/faults/registered'
import { FAULT_TIMEOUT, sized } from '#tests/support/faults/size'
import { Verdict } from '#tests/support/faults/verdict'
import { WriteLog } from '#tests/support/faults/write_log'
import { adminHeaders } from '#tests/support/people'
import { freePort, killAll, Process } from '#tests/support/process'
import { emptyQueues } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const WRITES = sized(300, 2_000)
const WRITERS = 8
/** How often each of the two processes dies. */
const KILLS = sized(2, 6)
const JOBS = sized(3, 10)
const STEPS = sized(60, 200)

/** Keys whose creation is not audited exactly once, or whose answer is not kept exactly once. */
const ODD = `
  SELECT name FROM schema.facilities f
  WHERE (SELECT count(*) FROM schema.audit_log WHERE record_id = f.id AND action = 'created') <> 1
    OR (SELECT count(*) FROM schema.idempotency_keys WHERE headers->>'location' LIKE '%' || f.id || '%') <> 1`

test.group('Web and worker killed again and again', (group) => {
  const pair = twoTenants(group)
  const log = new WriteLog()
  const chance = new Chance()
  const url = databaseLogins.migrator.url
  group.teardown(killAll)
  group.teardown(emptyQueues)
  group.teardown(() => log.remove())

  test('lose nothing that was acknowledged and do nothing twice', async ({ assert }) => {
    const PORT = String(await freePort())
    const env = {
      QUEUE_PREFIX: queueStore.prefix,
      JOB_LOCK_DURATION: '1000',
      JOB_STALLED_INTERVAL: '500',
    }
    const jobs = await Promise.all(Array.from({ length: JOBS }, start))
    const ends = { writes: false, jobs: false }
    const web = mortal(
      () => Process.web({ ...env, PORT }),
      () => ends.writes
    )
    const worker = mortal(
      () => Process.worker(env),
      () => ends.jobs
    )

    const writes = writeAll(`http://127.0.0.1:${PORT}`)
    await until(async () => (await Promise.all(jobs.map(isDone))).every(Boolean))
    ends.jobs = true
    const retries = await writes
    ends.writes = true
    const deaths = { web: await web, worker: await worker }

    const { slug } = pair.ours.tenant
    const rows = await facilitiesOf(url, slug)
    const { lost, doubled } = log.compare(rows)
    new Verdict('kill-web-worker', chance.seed)
      .equal('keys written', new Set(rows.map(({ key }) => key)).size, WRITES)
      .equal('rows', rows.length, WRITES)
      .equal('writes acknowledged', log.size, WRITES)
      .equal('acknowledged writes lost', lost, 0)
      .equal('keys with more than one row', doubled, 0)
      .equal('rows not audited, or not remembered, exactly once', await behind(url, slug, ODD), [])
      .atLeast('requests repeated', retries, 1)
      .equal('steps of each job', [...new Set(await Promise.all(jobs.map(effects)))], [STEPS])
      .atLeast('kill -9 of the web process', deaths.web, 1)
      .atLeast('kill -9 of the worker', deaths.worker, 1)
      .close(assert)
  }).timeout(FAULT_TIMEOUT)

  /** Starts a process, kills it after so many more acknowledged writes or steps, and starts the next. @returns deaths */
  async function mortal(launch: () => Promise<Process>, isOver: () => boolean) {
    for (let deaths = 0; ; deaths++) {
      const process = await launch()
      const fatal = deaths < KILLS ? (await progress()) + chance.between(10, WRITES / 8) : Infinity
      await until(async () => isOver() || (await progress()) >= fatal)
      await process.kill()
      if (isOver()) return deaths
    }
  }

  /** Writes and steps together: it goes on while either process is dead. */
  async function progress() {
    const [{ steps }] = await behind<{ steps: number }>(
      url,
      pair.ours.tenant.slug,
      'SELECT coalesce(sum(last_value), 0)::int AS steps FROM schema.number_sequences'
    )
    return log.size + steps
  }

  /** @returns how many requests had to be sent again */
  async function writeAll(address: string) {
    const { slug } = pair.ours.tenant
    const company = { url: address, slug, headers: await adminHeaders(pair.ours) }
    const keys = Array.from({ length: WRITES }, (_each, at) => `Plant ${at}`).values()
    let repeated = 0
    const writer = async () => {
      for (const key of keys)
        await until(async () => {
          const isWritten = await writeOnce(company, key, log).then(
            ({ status }) => status === 201,
            () => false
          )
          if (!isWritten) repeated++
          return isWritten
        })
    }
    await Promise.all(Array.from({ length: WRITERS }, writer))
    return repeated
  }

  function start() {
    const by = { id: pair.ours.adminId, channel: 'api' as const }
    return within(() => DurableJob.start(countingJob.name, { to: STEPS }, by))
  }

  const isDone = async (id: string) =>
    JSON.parse(await within(() => DurableJob.find(id, null))).state === 'completed'
  const effects = (id: string) => within(() => effectsOf(id))
  const within = <T>(work: () => Promise<T>) => tenant.run(pair.ours.tenant, work)
})
