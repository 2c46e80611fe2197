import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const LATE = {
  entity: 'task',
  title: 'Late and critical',
  columns: ['title', 'due_date'],
  filter: [{ path: 'priority', op: 'eq', value: 'critical' }],
  sort: '-due_date',
  group_by: 'status',
}

test.group('Saved views', (group) => {
  const pair = twoTenants(group)
  const admin = (client: ApiClient) => Caller.admin(client, pair.ours)
  const titles = async (api: Caller) =>
    (await api.get('/views/?entity=task')).body().data.map(({ title }: { title: string }) => title)

  test('a view is kept as a document of kind view', async ({ client, assert }) => {
    const api = await admin(client)
    const view = await api.create('/views/', LATE)
    assert.containSubset(view, {
      entity: 'task',
      is_mine: true,
      is_shared: false,
      owner: { label: 'Ada Admin' },
      document: {
        kind: 'view',
        entity: 'task',
        as: 'list',
        columns: [{ field: 'title' }, { field: 'due_date' }],
        filter: LATE.filter,
        sort: '-due_date',
        group_by: 'status',
      },
    })
    assert.match(view.document.key, /^task\.[a-z][a-z0-9_]{0,62}$/)
    assert.deepEqual((await api.get(`/views/${view.id}/`)).body().data, view)
  })

  test('renaming keeps what it shows, deleting can be undone', async ({ client, assert }) => {
    const api = await admin(client)
    const { id, document } = await api.create('/views/', LATE)
    const renamed = (await api.patch(`/views/${id}/`, { title: 'Burning' })).body().data
    assert.deepEqual(renamed.document, { ...document, title: 'Burning' })
    ;(await api.delete(`/views/${id}/`)).assertStatus(204)
    ;(await api.get(`/views/${id}/`)).assertStatus(404)
    assert.notInclude(await titles(api), 'Burning')
    ;(await api.post(`/views/${id}/restore/`)).assertStatus(200)
    assert.include(await titles(api), 'Burning')
  })

  test('a private view is nobody else’s, a shared one everybody’s to open', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const secret = await api.create('/views/', { ...LATE, title: 'Private' })
    const shared = await api.create('/views/', { ...LATE, title: 'Shared', is_shared: true })
    const manager = await Caller.as(client, pair.ours, 'manager')
    assert.include(await titles(manager), 'Shared')
    assert.notInclude(await titles(manager), 'Private')
    ;(await manager.get(`/views/${secret.id}/`)).assertStatus(404)
    ;(await manager.get(`/views/${shared.id}/`)).assertStatus(200)
    ;(await manager.patch(`/views/${shared.id}/`, { title: 'Mine now' })).assertStatus(403)
    ;(await manager.delete(`/views/${shared.id}/`)).assertStatus(403)
    const neighbour = await Caller.admin(client, pair.theirs)
    ;(await neighbour.get(`/views/${shared.id}/`)).assertStatus(404)
  })

  test('sharing with everybody takes the permission to publish', async ({ client, assert }) => {
    const manager = await Caller.as(client, pair.ours, 'manager')
    ;(await manager.post('/views/', { ...LATE, is_shared: true })).assertStatus(403)
    const own = await manager.create('/views/', LATE)
    ;(await manager.patch(`/views/${own.id}/`, { is_shared: true })).assertStatus(403)
    const grants = ['view_tasks', 'publish_definitions']
    const publisher = await Caller.as(client, pair.ours, grants)
    assert.isTrue((await publisher.create('/views/', { ...LATE, is_shared: true })).is_shared)
  })

  test('a view of what one may not list cannot be kept or seen', async ({ client, assert }) => {
    const api = await admin(client)
    await api.create('/views/', { ...LATE, title: 'Everybody’s', is_shared: true })
    const stranger = await Caller.as(client, pair.ours, ['view_equipment'])
    ;(await stranger.post('/views/', LATE)).assertStatus(403)
    assert.deepEqual(await titles(stranger), [])
    ;(await api.post('/views/', { ...LATE, entity: 'nothing' })).assertStatus(404)
  })

  test('what no list understands is refused by name', async ({ client, assert }) => {
    const api = await admin(client)
    const wrong = {
      ...LATE,
      columns: ['nowhere'],
      filter: [{ path: 'title', op: 'is_null', value: 'x' }],
      group_by: 'description',
    }
    const answer = await api.post('/views/', wrong)
    answer.assertStatus(422)
    assert.sameMembers(Object.keys(answer.body().error.details), [
      'nowhere',
      'title',
      'description',
    ])
  })

  test('columns, widths and the first view are each person’s own', async ({ client, assert }) => {
    const api = await admin(client)
    const { id } = await api.create('/views/', LATE)
    const settings = {
      columns: ['title', 'priority'],
      widths: { 'title': 320, 'custom.anything': 90 },
      default_view: id,
    }
    ;(await api.patch('/list-settings/task/', settings)).assertStatus(200)
    assert.deepEqual((await api.get('/list-settings/task/')).body().data, settings)
    ;(await api.patch('/list-settings/task/', { columns: ['nowhere'] })).assertStatus(422)
    const other = await Caller.as(client, pair.ours, 'manager')
    const none = { columns: [], widths: {}, default_view: null }
    assert.deepEqual((await other.get('/list-settings/task/')).body().data, none)
    ;(await other.patch('/list-settings/task/', { default_view: id })).assertStatus(404)
    await api.delete(`/views/${id}/`)
    assert.isNull((await api.get('/list-settings/task/')).body().data.default_view)
    ;(await api.delete('/list-settings/task/')).assertStatus(204)
    assert.deepEqual((await api.get('/list-settings/task/')).body().data, none)
  })

  test('a list counts by the values of a field, and only of one that has few', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    for (const priority of ['high', 'high', 'low'])
      await api.create('/tasks/', { title: 'Counted', priority })
    const list = await api.get('/tasks/?search=counted&group_by=priority&page_size=1')
    assert.deepEqual(list.body().meta.groups, [
      { value: 'high', count: 2 },
      { value: 'low', count: 1 },
    ])
    const nobody = await api.get('/tasks/?search=counted&group_by=assigned_to')
    assert.deepEqual(nobody.body().meta.groups, [{ value: null, count: 3 }])
    for (const path of ['title', 'nowhere'])
      (await api.get(`/tasks/?group_by=${path}`)).assertStatus(400)
  })
})
