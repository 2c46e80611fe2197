import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const WORKFLOW = {
  kind: 'workflow',
  key: 'task',
  initial: 'new',
  states: {
    new: { category: 'backlog' },
    in_progress: { category: 'active' },
    on_hold: { category: 'waiting' },
    completed: { category: 'done', locked: ['*'] },
  },
  transitions: {
    start: { from: ['new', 'on_hold'], to: 'in_progress', roles: ['technician'] },
    hold: { from: ['in_progress'], to: 'on_hold', fields: ['custom.hold_reason'] },
    complete: {
      from: ['in_progress'],
      to: 'completed',
      checklists: ['general_safety'],
      require: [
        { rule: 'size(record.description) > 0', message: 'Say what was done', path: 'description' },
      ],
    },
    reopen: { from: ['completed'], to: 'in_progress', show: `user.role == 'admin'` },
  },
}

test.group('The status of a task', (group) => {
  const pair = twoTenants(group)

  async function publish(client: ApiClient) {
    const api = await Caller.admin(client, pair.ours)
    await api.send('put', '/definitions/workflow/task/draft/', { body: WORKFLOW })
    const answer = await api.post('/definitions/workflow/task/publish/', {})
    if (answer.status() !== 200) throw new Error(answer.text())
    return api
  }

  test('a transition moves it, keeps the comment and marks completion', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.theirs)
    const { id } = await api.create('/tasks/', { title: 'Move me' })
    const started = await api.patch(`/tasks/${id}/status/`, {
      status: 'in_progress',
      comment: 'On my way',
    })
    assert.containSubset(started.body().data, {
      status: 'in_progress',
      status_category: 'active',
      completed_at: null,
    })
    assert.containSubset((await api.get(`/tasks/${id}/comments/`)).body().data, [
      { body: 'On my way' },
    ])
    const done = await api.patch(`/tasks/${id}/status/`, { status: 'completed' })
    assert.isString(done.body().data.completed_at)
    const again = await api.patch(`/tasks/${id}/status/`, {
      status: 'in_progress',
      transition: 'reopen',
    })
    assert.isNull(again.body().data.completed_at)
  })

  test('a stale revision is 412, no way there is 409, an unknown state is 422', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.theirs)
    const { id } = await api.create('/tasks/', { title: 'Stale' })
    const etag = (await api.get(`/tasks/${id}/`)).header('etag')!
    const moved = await api.patch(
      `/tasks/${id}/status/`,
      { status: 'in_progress' },
      { 'if-match': etag }
    )
    assert.notEqual(moved.header('etag'), etag)
    ;(
      await api.patch(`/tasks/${id}/status/`, { status: 'completed' }, { 'if-match': etag })
    ).assertStatus(412)
    const noWay = await api.patch(`/tasks/${id}/status/`, { status: 'new' })
    noWay.assertStatus(409)
    assert.equal(noWay.body().error.code, 'TRANSITION_NOT_ALLOWED')
    assert.property(
      (await api.patch(`/tasks/${id}/status/`, { status: 'flying' })).body().error.details,
      'status'
    )
  })

  test('role, fields, checklists and rules are told one by one', async ({ client, assert }) => {
    const api = await publish(client)
    const { id } = await api.create('/tasks/', { title: 'Guarded' })
    const manager = await Caller.as(client, pair.ours, 'manager')
    const refused = await manager.patch(`/tasks/${id}/status/`, { status: 'in_progress' })
    assert.deepEqual(refused.body().error.details, {
      start: ['Only the role technician may do this'],
    })

    const technician = await Caller.as(client, pair.ours, 'technician')
    ;(await technician.patch(`/tasks/${id}/status/`, { status: 'in_progress' })).assertStatus(200)
    const options = (await technician.get(`/tasks/${id}/transitions/`)).body().data
    assert.deepEqual(
      options.map(({ key, refused_for: checks }: { key: string; refused_for: string[] }) => [
        key,
        checks,
      ]),
      [
        ['hold', ['fields']],
        ['complete', ['checklists', 'require']],
      ]
    )
    const hold = await technician.patch(`/tasks/${id}/status/`, {
      status: 'on_hold',
      fields: { 'custom.hold_reason': 'parts' },
    })
    assert.equal(hold.body().data.custom.hold_reason, 'parts')
    const bad = await api.patch(`/tasks/${id}/status/`, {
      status: 'in_progress',
      fields: { custom: { hold_reason: 'laziness' } },
    })
    assert.deepEqual(Object.keys(bad.body().error.details), ['custom.hold_reason'])
  })

  test('a state brings the checklists its ways out ask for, and a task keeps the version it was raised under', async ({
    client,
    assert,
  }) => {
    const api = await publish(client)
    const { id, workflow_version: version } = await api.create('/tasks/', { title: 'Pinned' })
    await publish(client)
    await api.patch(`/tasks/${id}/status/`, { status: 'in_progress' })
    const checklists = (await api.get(`/tasks/${id}/checklists/`)).body().data
    assert.deepEqual(
      checklists.map(({ form }: { form: string }) => form),
      ['general_safety']
    )
    assert.equal((await api.get(`/tasks/${id}/`)).body().data.workflow_version, version)
  })

  test('the neighbour’s task cannot be moved or asked about', async ({ client }) => {
    const { id } = await (
      await Caller.admin(client, pair.theirs)
    ).create('/tasks/', { title: 'Theirs' })
    const api = await Caller.admin(client, pair.ours)
    ;(await api.patch(`/tasks/${id}/status/`, { status: 'in_progress' })).assertStatus(404)
    for (const part of ['transitions', 'history', 'comments', 'attachments', 'checklists'])
      (await api.get(`/tasks/${id}/${part}/`)).assertStatus(404)
  })
})
