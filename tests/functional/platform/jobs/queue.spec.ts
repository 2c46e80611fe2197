import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { queueConcurrency } from '#config/queue'
import { E_VALIDATION } from '#platform/errors'
import { deadLetters } from '#platform/jobs/dead_letters'
import { enqueue } from '#platform/jobs/enqueue'
import { jobQueues } from '#platform/jobs/job_queues'
import { jobRegistry } from '#platform/jobs/job_registry'
import { purge } from '#platform/jobs/purge'
import { assertQueueReady } from '#platform/jobs/queue_migrations'
import { rescueJobs } from '#platform/jobs/rescue_jobs'
import { defineSchedule, publishSchedules, visitTenants } from '#platform/jobs/schedule'
import Tenant from '#platform/tenancy/tenant'
import { directory } from '#platform/tenancy/tenant_directory'
import { tenant } from '#platform/tenancy/tenant_scope'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

type Note = { text: string; fail?: 'always' | 'refused' }

const notes: string[] = []
const attempts = new Map<string, number>()

jobRegistry.add<Note>({
  name: 'test_note',
  queue: 'critical',
  async handle({ text, fail }, { tenant: owner }) {
    attempts.set(text, (attempts.get(text) ?? 0) + 1)
    if (fail === 'refused') throw new E_VALIDATION('No such note')
    if (fail === 'always') throw new Error('broken')
    notes.push(`${text} for ${owner!.slug} in ${tenant.current().slug}`)
  },
})

test.group('The queue', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  group.each.setup(() => void (notes.length = 0))

  test('a job runs in the unit of the tenant that asked for it', async ({ assert }) => {
    await ask({ text: 'hello' })
    await worker.settle(pair.ours.tenant)
    const { slug } = pair.ours.tenant
    assert.deepEqual(notes, [`hello for ${slug} in ${slug}`])
  })

  test('a job whose id the queue remembers is not added again', async ({ assert }) => {
    const envelope = {
      v: 1 as const,
      tenant: pair.ours.tenant.id,
      actor: null,
      trace: null,
      input: { text: 'same' },
    }
    const job = { id: v7(), queue: 'critical' as const, name: 'test_note', envelope }
    await jobQueues.add([job])
    await worker.settle(pair.ours.tenant)
    await jobQueues.add([job])
    await worker.settle(pair.ours.tenant)
    assert.lengthOf(notes, 1)
  })

  test('a broken job is tried five times, a refused one once; both wait in the dead letters', async ({
    assert,
  }) => {
    await ask({ text: 'broken', fail: 'always' })
    await ask({ text: 'refused', fail: 'refused' })
    await worker.settle(pair.ours.tenant)

    assert.deepEqual([attempts.get('broken'), attempts.get('refused')], [5, 1])
    const letters = await deadLetters.list()
    assert.sameMembers(
      letters.map(({ reason }) => reason),
      ['broken', 'No such note']
    )
    assert.equal(await deadLetters.replayAll(), 2)
    await worker.settle(pair.ours.tenant)
    assert.equal(attempts.get('refused'), 2)
  })

  test('what is no job of ours is buried and never run', async ({ assert }) => {
    await jobQueues.of('default').add('event', { nonsense: true } as never, { jobId: 'foreign' })
    await worker.settle(pair.ours.tenant)
    const letter = (await deadLetters.list()).find(({ id }) => id === 'foreign')
    assert.match(letter?.reason ?? '', /not put into the queue by this program/)
  })

  test('the jobs of a suspended tenant are passed over', async ({ assert }) => {
    await ask({ text: 'late' })
    const status = (value: string) =>
      Tenant.query().where('id', pair.ours.tenant.id).update({ status: value })
    await status('suspended')
    directory.forget()
    await worker.settle(pair.ours.tenant)
    await status('active')
    directory.forget()
    assert.deepEqual(notes, [])
  })

  test('a schedule visits every active tenant, also when one visit fails', async ({ assert }) => {
    const visited: string[] = []
    await visitTenants({
      name: 'test_visit',
      async visit({ slug }) {
        visited.push(slug)
        throw new Error('stumbled')
      },
    })
    assert.includeMembers(visited, [pair.ours.tenant.slug, pair.theirs.tenant.slug])
  })

  test('the queue knows each schedule once and forgets those that are gone', async ({ assert }) => {
    defineSchedule({ name: 'test_daily', cron: '0 3 * * *', visit: async () => {} })
    await jobQueues
      .of('schedule')
      .upsertJobScheduler('test_gone', { every: 60_000 }, { name: 'test_gone' })
    await publishSchedules()
    await publishSchedules()
    const names = (await jobQueues.of('schedule').getJobSchedulers()).map(({ key }) => key)
    assert.includeMembers(names, [
      'outbox_sweep',
      'rescue_jobs',
      'purge_device_sessions',
      'purge_idempotency_keys',
      'test_daily',
    ])
    assert.notInclude(names, 'test_gone')
    assert.lengthOf(names, new Set(names).size)
  })

  test('a purge deletes what is too old and nothing else', async ({ assert }) => {
    await query(
      `INSERT INTO processed_events (handler, event_id, at) VALUES ('old', $1, now() - interval '31 days'), ('new', $1, now())`,
      [v7()]
    )
    await purge('processed_events', 'at', '30 days')(pair.ours.tenant)
    assert.deepEqual(
      await query(`SELECT handler FROM processed_events WHERE handler IN ('old', 'new')`),
      [{ handler: 'new' }]
    )
  })

  test('sessions that are over go after 90 days, ended or forgotten', async ({ assert }) => {
    const session = (word: string, ended: string, seen: string) =>
      query(
        `INSERT INTO device_sessions (id, user_id, kind, user_agent, ip, ended_at, last_seen_at)
        VALUES ($1, $2, 'browser', $3, '', now() - $4::interval, now() - $5::interval)`,
        [v7(), pair.ours.adminId, word, ended || null, seen]
      )
    await session('ended long ago', '91 days', '92 days')
    await session('ended', '89 days', '95 days')
    await session('forgotten', '', '91 days')
    await session('open', '', '1 day')
    await purge('device_sessions', 'coalesce(ended_at, last_seen_at)', '90 days')(pair.ours.tenant)
    const left = await query('SELECT user_agent AS word FROM device_sessions ORDER BY last_seen_at')
    assert.deepEqual(left, [{ word: 'ended' }, { word: 'open' }])
  })

  test('a durable job that stood still is asked for again', async ({ assert }) => {
    await query(
      `INSERT INTO jobs (id, name, state, updated_at)
      VALUES ($1, 'test_note', 'running', now() - interval '1 hour'), ($2, 'test_note', 'running', now())`,
      [v7(), v7()]
    )
    await rescueJobs(pair.ours.tenant)
    assert.deepEqual(await query('DELETE FROM outbox RETURNING name'), [{ name: 'job:test_note' }])
  })

  test('a migrated queue is told from one without tables', async ({ assert }) => {
    await assert.doesNotReject(() => assertQueueReady())
    assert.sameMembers(Object.keys(await jobQueues.depth()), Object.keys(queueConcurrency))
  })

  const query = (sql: string, values: unknown[] = []) =>
    tenant.run(pair.ours.tenant, () => tenant.query(sql, values))

  const ask = (input: Note) =>
    tenant.run(pair.ours.tenant, () =>
      enqueue('test_note', input, { id: pair.ours.adminId, channel: 'api' })
    )
})
