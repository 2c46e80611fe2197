import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

type Made = { id: string }

test.group('Bulk changes', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const admin = (client: ApiClient) => Caller.admin(client, pair.ours)

  async function tasks(api: Caller, count: number, word: string): Promise<string[]> {
    const made: Made[] = []
    for (let at = 0; at < count; at++)
      made.push(await api.create('/tasks/', { title: `${word} ${at}`, priority: 'low' }))
    return made.map(({ id }) => id)
  }

  const read = async (api: Caller, id: string) => (await api.get(`/tasks/${id}/`)).body().data

  test('each record changes by its own rules, and the answer says which did not and why', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const [open, done, same] = await tasks(api, 3, 'Rules')
    for (const status of ['in_progress', 'completed'])
      await api.patch(`/tasks/${done}/status/`, { status })
    await api.patch(`/tasks/${same}/`, { priority: 'high' })
    const answer = await api.post('/tasks/bulk/', {
      action: 'update',
      ids: [open, done, same],
      values: { priority: 'high' },
    })
    answer.assertStatus(200)
    assert.containSubset(answer.body().data, {
      state: 'completed',
      total: 3,
      changed: 1,
      unchanged: 1,
      refused: 1,
      job: null,
      refusals: [{ id: done, reasons: [{ path: 'priority' }] }],
    })
    assert.equal((await read(api, open)).priority, 'high')
    assert.equal((await read(api, done)).priority, 'low')
    const file = await api.get(answer.body().data.refusals_url.replace('/api/v1', ''))
    assert.include(file.text(), done)
    const history = (await api.get(`/tasks/${open}/history/`)).body().data
    assert.containSubset(history, [{ field: 'priority', before: 'low', after: 'high' }])
  })

  test('an undo gives back what nobody has changed since, and works once', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const [first, second] = await tasks(api, 2, 'Undo')
    const order = { action: 'update', ids: [first, second], values: { priority: 'critical' } }
    const { id } = (await api.post('/tasks/bulk/', order)).body().data
    await api.patch(`/tasks/${second}/`, { title: 'Somebody was here' })
    const undone = (await api.post(`/bulk-changes/${id}/undo/`)).body().data
    assert.containSubset(undone, { undoes: id, changed: 1, refused: 1, undo_until: null })
    assert.equal((await read(api, first)).priority, 'low')
    assert.equal((await read(api, second)).priority, 'critical')
    ;(await api.post(`/bulk-changes/${id}/undo/`)).assertStatus(409)
    ;(await api.post(`/bulk-changes/${undone.id}/undo/`)).assertStatus(409)
  })

  test('the time to undo ends', async ({ client, assert }) => {
    const api = await admin(client)
    const ids = await tasks(api, 1, 'Late')
    const { id } = (
      await api.post('/tasks/bulk/', { action: 'update', ids, values: { priority: 'high' } })
    ).body().data
    await tenant.run(pair.ours.tenant, () =>
      tenant.query(
        `UPDATE bulk_changes SET finished_at = now() - interval '25 hours' WHERE id = $1`,
        [id]
      )
    )
    assert.isNull((await api.get(`/bulk-changes/${id}/`)).body().data.undo_until)
    ;(await api.post(`/bulk-changes/${id}/undo/`)).assertStatus(409)
  })

  test('tasks move by the transitions of their workflow, and back', async ({ client, assert }) => {
    const api = await admin(client)
    const [fresh, gone] = await tasks(api, 2, 'Move')
    await api.patch(`/tasks/${gone}/status/`, { status: 'cancelled' })
    const moved = (
      await api.post('/tasks/bulk/', { action: 'move', ids: [fresh, gone], status: 'in_progress' })
    ).body().data
    assert.containSubset(moved, { changed: 1, refused: 1 })
    assert.equal((await read(api, fresh)).status, 'in_progress')
    const history = (await api.get(`/tasks/${fresh}/history/`)).body().data
    assert.containSubset(history, [{ field: 'status', action: 'transitioned' }])
    ;(
      await api.post('/equipment/bulk/', { action: 'move', ids: [fresh], status: 'retired' })
    ).assertStatus(422)
  })

  test('deletes in bulk, and an undo brings them back', async ({ client, assert }) => {
    const api = await admin(client)
    const ids = await tasks(api, 2, 'Delete')
    const { id, changed } = (await api.post('/tasks/bulk/', { action: 'delete', ids })).body().data
    assert.equal(changed, 2)
    ;(await api.get(`/tasks/${ids[0]}/`)).assertStatus(404)
    await api.post(`/bulk-changes/${id}/undo/`)
    ;(await api.get(`/tasks/${ids[0]}/`)).assertStatus(200)
  })

  test('more than a hundred that match go on as a job, and an undo of them too', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    await tenant.run(pair.ours.tenant, () => tenant.query(MANY, [api.userId]))
    const order = {
      action: 'update',
      filter: { filter: { name: { starts_with: 'Many' } } },
      expected: 150,
      values: { manufacturer: 'Otis', custom: {} },
    }
    ;(await api.post('/equipment/bulk/', { ...order, expected: 149 })).assertStatus(409)
    const accepted = await api.post('/equipment/bulk/', order)
    accepted.assertStatus(202)
    const { id, job } = accepted.body().data
    assert.equal(accepted.header('location'), `/api/v1/bulk-changes/${id}/`)
    await worker.settle(pair.ours.tenant)
    assert.containSubset((await api.get(`/jobs/${job.id}/`)).body().data, {
      state: 'completed',
      progress: { done: 150, total: 150 },
      result: { changed: 150, refused: 0 },
    })
    const undo = (await api.post(`/bulk-changes/${id}/undo/`)).body().data
    await worker.settle(pair.ours.tenant)
    assert.equal((await api.get(`/bulk-changes/${undo.id}/`)).body().data.changed, 150)
    const left = await api.get('/equipment/?manufacturer=Otis')
    assert.equal(left.body().meta.pagination.total, 0)
  })

  test('the same key changes once', async ({ client, assert }) => {
    const api = await admin(client)
    const ids = await tasks(api, 1, 'Key')
    const request = {
      body: { action: 'update', ids, values: { priority: 'high' } },
      headers: { 'idempotency-key': `bulk-${ids[0]}` },
    }
    const first = await api.send('post', '/tasks/bulk/', request)
    const again = await api.send('post', '/tasks/bulk/', request)
    assert.equal(again.header('idempotency-replayed'), 'true')
    assert.equal(again.body().data.id, first.body().data.id)
  })

  test('an order that is not whole is refused in words: {$self}')
    .with(['ids', 'values', 'status', 'filter'])
    .run(async ({ client, assert }, missing) => {
      const api = await admin(client)
      const ids = ['01970000-0000-7000-8000-000000000000']
      const orders: Record<string, object> = {
        ids: { action: 'delete' },
        values: { action: 'update', ids, values: {} },
        status: { action: 'move', ids },
        filter: { action: 'delete', filter: { nowhere: 'x' } },
      }
      const answer = await api.post('/tasks/bulk/', orders[missing])
      assert.equal(answer.status(), missing === 'filter' ? 400 : 422, answer.text())
      const [told] = Object.keys(answer.body().error.details)
      assert.match(told, new RegExp(`^${missing}`))
    })
})

const MANY = `
  INSERT INTO equipment (id, name, equipment_number, search_text, created_by)
  SELECT gen_random_uuid(), 'Many ' || n, 'MANY-' || n, 'many ' || n, $1 FROM generate_series(1, 150) n`
