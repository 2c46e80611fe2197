import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Who may change in bulk', (group) => {
  const pair = twoTenants(group)
  const admin = (client: ApiClient) => Caller.admin(client, pair.ours)
  const high = { action: 'update', values: { priority: 'high' } }

  test('rows outside the scope of a role are refused one by one', async ({ client, assert }) => {
    const boss = await admin(client)
    const own = ['view_tasks', 'create_tasks:own', 'update_tasks:own']
    const worker = await Caller.as(client, pair.ours, own)
    const mine = await worker.create('/tasks/', { title: 'Mine' })
    const other = await boss.create('/tasks/', { title: 'Not mine' })
    const { data } = (
      await worker.post('/tasks/bulk/', { ...high, ids: [mine.id, other.id] })
    ).body()
    assert.containSubset(data, { changed: 1, refused: 1, refusals: [{ id: other.id }] })
    assert.equal((await boss.get(`/tasks/${other.id}/`)).body().data.priority, 'medium')
  })

  test('a filter reaches only what its author sees, and unseen rows stay unnamed', async ({
    client,
    assert,
  }) => {
    const boss = await admin(client)
    const hidden = await boss.create('/tasks/', { title: 'Secret shaft' })
    const worker = await Caller.as(client, pair.ours, ['view_tasks:own', 'update_tasks:own'])
    const all = await worker.post('/tasks/bulk/', { ...high, filter: {} })
    assert.equal(all.body().data.total, 0)
    const named = await worker.post('/tasks/bulk/', { ...high, ids: [hidden.id] })
    assert.equal(named.body().data.refused, 1)
    assert.notInclude(named.text(), 'Secret')
  })

  test('without the permission nothing is looked at', async ({ client }) => {
    const looker = await Caller.as(client, pair.ours, ['view_tasks'])
    ;(await looker.post('/tasks/bulk/', { ...high, filter: {} })).assertStatus(403)
    const changer = await Caller.as(client, pair.ours, ['view_tasks', 'update_tasks'])
    ;(await changer.post('/tasks/bulk/', { action: 'delete', filter: {} })).assertStatus(403)
  })

  test('a field the role may not change is refused on every row', async ({ client, assert }) => {
    const boss = await admin(client)
    const { id } = await boss.create('/tasks/', { title: 'Numbered' })
    const answer = await boss.post('/tasks/bulk/', {
      action: 'update',
      ids: [id],
      values: { task_number: 'T-1' },
    })
    assert.containSubset(answer.body().data.refusals, [{ reasons: [{ path: 'task_number' }] }])
  })

  test('a bulk change is its author’s: to others it is not there', async ({ client }) => {
    const boss = await admin(client)
    const { id } = (await boss.post('/tasks/bulk/', { ...high, filter: {} })).body().data
    const other = await Caller.as(client, pair.ours, 'manager')
    ;(await other.get(`/bulk-changes/${id}/`)).assertStatus(404)
    ;(await other.post(`/bulk-changes/${id}/undo/`)).assertStatus(404)
    const neighbour = await Caller.admin(client, pair.theirs)
    ;(await neighbour.get(`/bulk-changes/${id}/refusals.csv`)).assertStatus(404)
  })

  test('ids of another company are nothing here', async ({ client, assert }) => {
    const boss = await admin(client)
    const { id } = await boss.create('/tasks/', { title: 'Ours' })
    const neighbour = await Caller.admin(client, pair.theirs)
    const answer = await neighbour.post('/tasks/bulk/', { action: 'delete', ids: [id] })
    assert.containSubset(answer.body().data, { changed: 0, refused: 1 })
    ;(await boss.get(`/tasks/${id}/`)).assertStatus(200)
  })
})
