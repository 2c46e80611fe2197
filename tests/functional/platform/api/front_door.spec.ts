import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import drive from '@adonisjs/drive/services/main'
import { test } from '@japa/runner'
import { frontDoor as limits } from '#config/front_door'
import { frontDoor } from '#platform/api/front_door'
import { tenant } from '#platform/tenancy/tenant_scope'
import { poolUse } from '#platform/tenancy/pool_use'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

/** Connections of the tenants' pool. */
const POOL = 10

test.group('The front door', (group) => {
  const pair = twoTenants(group)

  test('turns away what the process could not answer in time, but for those who watch it', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const before = frontDoor.atWork
    frontDoor.atWork = limits.atWork
    try {
      const answer = await api.get('/facilities/')
      answer.assertStatus(503)
      assert.equal(answer.header('retry-after'), '1')
      assert.equal(answer.body().error.code, 'UNAVAILABLE')
      ;(await client.get('/health/live')).assertStatus(200)
    } finally {
      frontDoor.atWork = before
    }
    ;(await api.get('/facilities/')).assertStatus(200)
    assert.equal(frontDoor.atWork, before)
  })

  test('a pool without a free connection is waited for three seconds, not longer', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.get('/facilities/')
    const { promise: end, resolve: letGo } = Promise.withResolvers<void>()
    const opened = Array.from({ length: POOL }, () => Promise.withResolvers<void>())
    const holders = opened.map(({ resolve }) =>
      tenant.run(pair.theirs.tenant, async () => {
        await tenant.query('SELECT 1')
        resolve()
        await end
      })
    )
    await Promise.all(opened.map(({ promise }) => promise))
    const start = performance.now()
    const answer = await api.get('/facilities/')
    const waited = performance.now() - start
    letGo()
    await Promise.all(holders)
    answer.assertStatus(503)
    assert.match(answer.header('retry-after')!, /^\d+$/)
    assert.isBelow(waited, 5_000)
    ;(await api.get('/facilities/')).assertStatus(200)
    assert.containSubset(poolUse(), [{ pool: 'tenant', used: 0, waiting: 0 }])
  })

  test('text that cannot be stored is refused before anything is stored: {$self}')
    .with(['\uD800', 'a\u0000b', '\uDC00\uD800'])
    .run(async ({ client, assert }, text) => {
      const api = await Caller.admin(client, pair.ours)
      for (const body of [{ name: text }, { [text]: 'Name' }]) {
        const answer = await api.send('post', '/facilities/', { body })
        answer.assertStatus(400)
        assert.match(answer.body().error.message, /half a surrogate pair/)
      }
      const kept = await api.create('/facilities/', { name: 'a\\ud800 \u{1F680}' })
      assert.equal(kept.name, 'a\\ud800 \u{1F680}')
    })

  test('what was uploaded is not left behind, taken or refused', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/tasks/', { title: 'Photograph' })
    const send = (content: string) =>
      api
        .upload(`/tasks/${id}/attachments/`)
        .file('file', Buffer.from(content), { filename: 'readings.txt' })
    const before = new Set(await readdir(tmpdir()))
    ;(await send('12 mm')).assertStatus(201)
    ;(await send('<svg/>')).assertStatus(415)
    const left = (await readdir(tmpdir())).filter((name) => !before.has(name))
    assert.deepEqual(
      left.filter((name) => /^[a-z0-9-]{20,36}$/.test(name)),
      []
    )
  })

  test('a download whose source is gone says so like any other answer', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/tasks/', { title: 'Photograph' })
    const sent = await api
      .upload(`/tasks/${id}/attachments/`)
      .file('file', Buffer.from('12 mm'), { filename: 'readings.txt' })
    const [kept] = sent.body().data
    await drive.use().delete(`tenants/${pair.ours.tenant.id}/attachments/${kept.id}`)
    const answer = await api.get(`/attachments/${kept.id}/`)
    answer.assertStatus(404)
    assert.equal(answer.body().error.code, 'NOT_FOUND')
    assert.isUndefined(answer.header('content-disposition'))
  })

  test('an import without a form is asked for one', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    for (const path of ['/equipment/import/', '/equipment/import/preview/']) {
      const answer = await api.post(path, {})
      answer.assertStatus(422)
      assert.exists(answer.body().error.details.file)
    }
  })

  test('a time that no calendar has is refused', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const lift = await api.create('/equipment/', { name: 'Lift', equipment_number: 'FD-1' })
    for (const time of ['2026-13-45T99:99:99Z', '0000-01-01T00:00:00Z']) {
      const body = { equipment_id: lift.id, reason: 'Door', starts_at: time }
      const answer = await api.post('/downtime/', body)
      answer.assertStatus(422)
      assert.exists(answer.body().error.details.starts_at)
    }
  })
})
