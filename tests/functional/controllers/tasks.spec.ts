import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Tasks', (group) => {
  const pair = twoTenants(group)
  const admin = (client: ApiClient) => Caller.admin(client, pair.ours)

  test('a task is raised in the workflow’s first state with a number of its own', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const first = await api.create('/tasks/', { title: 'Grease the rails', due_date: '2026-12-01' })
    assert.match(first.task_number, /^T-\d{6}$/)
    assert.containSubset(first, {
      status: 'new',
      status_category: 'backlog',
      priority: 'medium',
      due_date: '2026-12-01',
      completed_at: null,
      created_by: api.userId,
    })
    const second = await api.create('/tasks/', { title: 'Grease the rails' })
    assert.equal(Number(second.task_number.slice(2)), Number(first.task_number.slice(2)) + 1)
    assert.deepEqual((await api.get(`/tasks/${first.id}/`)).body().data, first)
    assert.equal(
      (await api.get(`/tasks/?search=${first.task_number}`)).body().meta.pagination.total,
      1
    )
  })

  test('many tasks raised at once get different numbers', async ({ client, assert }) => {
    const api = await admin(client)
    const raised = await Promise.all(
      Array.from({ length: 8 }, () => api.create('/tasks/', { title: 'At once' }))
    )
    assert.lengthOf(new Set(raised.map(({ task_number: number }) => number)).values().toArray(), 8)
  })

  test('what a task points at must exist, and status is not for writing', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const nowhere = '01970000-0000-7000-8000-000000000000'
    const answer = await api.post('/tasks/', {
      title: 'x',
      equipment_id: nowhere,
      facility_id: nowhere,
      assigned_to: nowhere,
    })
    assert.sameMembers(Object.keys(answer.body().error.details), [
      'equipment_id',
      'facility_id',
      'assigned_to',
    ])
    assert.deepEqual(
      Object.keys(
        (await api.post('/tasks/', { title: 'x', status: 'completed' })).body().error.details
      ),
      ['status']
    )
  })

  test('a state locks fields', async ({ client, assert }) => {
    const api = await admin(client)
    const { id } = await api.create('/tasks/', { title: 'Lock me' })
    const lift = await api.create('/equipment/', { name: 'Lift', equipment_number: 'T-1' })
    await api.patch(`/tasks/${id}/status/`, { status: 'in_progress' })
    const refused = await api.patch(`/tasks/${id}/`, { equipment_id: lift.id })
    refused.assertStatus(409)
    assert.property(refused.body().error.details, 'equipment_id')
    ;(await api.patch(`/tasks/${id}/`, { title: 'Still open' })).assertStatus(200)
    await api.patch(`/tasks/${id}/status/`, { status: 'completed' })
    ;(await api.patch(`/tasks/${id}/`, { title: 'Too late' })).assertStatus(409)
    ;(await api.send('put', `/tasks/${id}/`, { body: { title: 'Too late' } })).assertStatus(409)
  })

  test('overdue and mine are lists like any other', async ({ client, assert }) => {
    const api = await admin(client)
    const late = await api.create('/tasks/', {
      title: 'Late',
      due_date: '2020-01-01',
      assigned_to: api.userId,
    })
    await api.create('/tasks/', { title: 'Early', due_date: '2999-01-01', assigned_to: api.userId })
    assert.deepEqual(
      (await api.get('/tasks/overdue/')).body().data.map(({ id }: { id: string }) => id),
      [late.id]
    )
    const mine = await api.get(
      '/tasks/my-tasks/?sort=due_date&include=assigned_to_user&page_size=1'
    )
    assert.containSubset(mine.body(), {
      data: [{ id: late.id, assigned_to_user: { id: api.userId } }],
      meta: { pagination: { total: 2 } },
    })
    await api.patch(`/tasks/${late.id}/status/`, { status: 'cancelled' })
    assert.lengthOf((await api.get('/tasks/overdue/')).body().data, 0)
  })

  test('a deleted task comes back with its number', async ({ client, assert }) => {
    const api = await admin(client)
    const task = await api.create('/tasks/', { title: 'Gone' })
    ;(await api.delete(`/tasks/${task.id}/`)).assertStatus(204)
    ;(await api.get(`/tasks/${task.id}/`)).assertStatus(404)
    const back = await api.post(`/tasks/${task.id}/restore/`)
    assert.equal(back.body().data.task_number, task.task_number)
  })

  test('the history tells who changed what, and names what was pointed at', async ({
    client,
    assert,
  }) => {
    const api = await admin(client)
    const { id } = await api.create('/tasks/', { title: 'Tell me' })
    await api.patch(`/tasks/${id}/`, { priority: 'high', assigned_to: api.userId })
    await api.patch(`/tasks/${id}/status/`, { status: 'in_progress' })
    const { data } = (await api.get(`/tasks/${id}/history/`)).body()
    const of = (field: string | null) =>
      data.find((entry: { field: string | null }) => entry.field === field)
    assert.containSubset(of('priority'), {
      before: 'medium',
      after: 'high',
      channel: 'api',
      by: { id: api.userId, label: 'Ada Admin' },
    })
    assert.deepEqual(of('assigned_to').after, { id: api.userId, label: 'Ada Admin' })
    assert.containSubset(of('status'), {
      before: 'new',
      after: 'in_progress',
      action: 'transitioned',
    })
    assert.equal(of(null).action, 'created')
  })

  test('an equipment’s maintenance history is what was done to it', async ({ client, assert }) => {
    const api = await admin(client)
    const lift = await api.create('/equipment/', { name: 'Lift', equipment_number: 'T-2' })
    const done = await api.create('/tasks/', { title: 'Done', equipment_id: lift.id })
    await api.create('/tasks/', { title: 'Open', equipment_id: lift.id })
    for (const status of ['in_progress', 'completed'])
      await api.patch(`/tasks/${done.id}/status/`, { status })
    const { data, meta } = (await api.get(`/equipment/${lift.id}/maintenance-history/`)).body()
    assert.deepEqual(
      data.map(({ title }: { title: string }) => title),
      ['Done']
    )
    assert.equal(meta.pagination.total, 1)
  })
})
