import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { complete, completing } from '#tests/support/task_workflow'
import { twoTenants } from '#tests/support/tenants'

test.group('Effects on records', (group) => {
  const pair = twoTenants(group)

  test('set_fields changes the record along with the move, in one save', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    await completing(admin, {
      do: 'set_fields',
      with: {
        fields: { description: 'Done', priority: 'low', title: { rule: "'Was ' + record.title" } },
      },
    })
    const { id } = await admin.create('/tasks/', { title: 'Lift', priority: 'high' })
    const answer = await complete(admin, id)
    assert.containSubset(answer.body().data, {
      status: 'completed',
      description: 'Done',
      priority: 'low',
      title: 'Was Lift',
    })
    const history = (await admin.get(`/tasks/${id}/history/`)).body().data as { action: string }[]
    assert.sameMembers(
      [...new Set(history.map(({ action }) => action))],
      ['created', 'transitioned']
    )
  })

  test('what an effect sets is validated, and a refusal takes the move with it', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    await completing(admin, { do: 'set_fields', with: { fields: { priority: 'enormous' } } })
    const { id } = await admin.create('/tasks/', { title: 'Lift' })
    const answer = await complete(admin, id)
    assert.equal(answer.status(), 422)
    assert.equal((await admin.get(`/tasks/${id}/`)).body().data.status, 'new')
  })

  test('a field that both states lock stays as it is', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    await admin.send('put', '/definitions/workflow/task/draft/', {
      body: {
        kind: 'workflow',
        key: 'task',
        initial: 'new',
        states: {
          new: { category: 'backlog', locked: ['title'] },
          completed: { category: 'done', locked: ['*'] },
        },
        transitions: {
          complete: {
            from: ['new'],
            to: 'completed',
            effects: [{ do: 'set_fields', with: { fields: { title: 'Other' } } }],
          },
        },
      },
    })
    await admin.post('/definitions/workflow/task/publish/')
    const { id } = await admin.create('/tasks/', { title: 'Lift' })
    const answer = await complete(admin, id)
    assert.equal(answer.status(), 409)
    assert.property(answer.body().error.details, 'title')
  })

  test('assign gives the task to its creator', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    await completing(admin, { do: 'assign', with: { to: 'creator' } })
    const { id } = await admin.create('/tasks/', { title: 'Lift' })
    const answer = await complete(admin, id)
    assert.equal(answer.body().data.assigned_to, admin.userId)
  })

  test('comment says something in the name of who caused it', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    await completing(admin, { do: 'comment', with: { body: 'Thanks for {{title}}' } })
    const { id } = await admin.create('/tasks/', { title: 'Lift' })
    await complete(admin, id)
    const [comment] = (await admin.get(`/tasks/${id}/comments/`)).body().data
    assert.containSubset(comment, { body: 'Thanks for Lift', author: { id: admin.userId } })
  })

  test('create_task raises one on the same equipment, and both name the other', async ({
    client,
    assert,
  }) => {
    const admin = await Caller.admin(client, pair.ours)
    await completing(admin, {
      do: 'create_task',
      with: { title: 'Check {{title}}', priority: 'high', assign_to: 'causer' },
    })
    const number = `E-${Date.now()}`
    const equipment = await admin.create('/equipment/', { name: 'Lift', equipment_number: number })
    const { id } = await admin.create('/tasks/', { title: 'Lift', equipment_id: equipment.id })
    await complete(admin, id)
    const raised = (await admin.get('/tasks/?search=Check')).body().data
    assert.containSubset(raised, [
      { title: 'Check Lift', priority: 'high', equipment_id: equipment.id, status: 'new' },
    ])
    const [back] = (await admin.get(`/tasks/${raised[0].id}/comments/`)).body().data
    assert.match(back.body, /^Raised from T-\d+ Lift$/)
  })

  test('what effects do stays with their tenant', async ({ client, assert }) => {
    const theirs = await Caller.admin(client, pair.theirs)
    const { id } = await theirs.create('/tasks/', { title: 'Lift' })
    assert.equal(
      (await theirs.patch(`/tasks/${id}/status/`, { status: 'in_progress' })).status(),
      200
    )
    const runs = await tenant.run(pair.theirs.tenant, () =>
      tenant.query('SELECT 1 FROM effect_runs')
    )
    assert.isEmpty(runs)
  })

  test('the workflow names what is wrong with an effect', async ({ client, assert }) => {
    const admin = await Caller.admin(client, pair.ours)
    const body = {
      kind: 'workflow',
      key: 'task',
      initial: 'new',
      states: { new: { category: 'backlog' }, completed: { category: 'done' } },
      transitions: {
        complete: {
          from: ['new'],
          to: 'completed',
          effects: [
            { do: 'explode' },
            { do: 'comment', with: { text: 'x' } },
            { do: 'notify', with: { to: ['Nobody!'] } },
            { do: 'notify', delay: 'P9Y', with: { to: ['creator'] } },
          ],
        },
      },
    }
    const answer = await admin.send('put', '/definitions/workflow/task/draft/', { body })
    assert.equal(answer.status(), 422)
    const told = JSON.stringify(answer.body().error.details)
    for (const pointer of [
      'effects/0/do',
      'effects/1/with',
      'effects/2/with/to/0',
      'effects/3/delay',
    ])
      assert.include(told, pointer)
  })
})
