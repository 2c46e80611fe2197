import { test } from '@japa/runner'
import { limits } from '#config/limiter'
import { automate, count, forget, runsOf } from '#tests/support/automations'
import { Caller } from '#tests/support/caller'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('Automations', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const settle = () => worker.settle(pair.ours.tenant)

  test('what happens sets it off once, if its rule is met', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await automate(api, {
      key: 'mark_critical',
      on: { event: 'created', entity: 'task' },
      if: "record.priority == 'critical' && user.role == 'admin'",
    })
    const { id } = await api.create('/tasks/', { title: 'Stuck', priority: 'critical' })
    await api.create('/tasks/', { title: 'Dusty', priority: 'low' })
    await settle()

    assert.equal((await api.get(`/tasks/${id}/`)).body().data.description, '!')
    const runs = await runsOf(api, 'mark_critical')
    assert.sameDeepMembers(
      runs.map(({ state, decision }) => [state, decision]),
      [
        ['unmet', 'Not met'],
        ['done', 'Met'],
      ]
    )
    const done = runs.find(({ state }) => state === 'done')!
    assert.containSubset(done.steps, [
      { effect: 'test_append', state: 'done', outcome: 'Appended !' },
    ])
    assert.lengthOf(await runsOf(api, 'mark_critical', `?state=done&record_id=${id}`), 1)
    await forget(api, 'mark_critical')
  })

  test('the neighbour has none of it', async ({ client, assert }) => {
    const theirs = await Caller.admin(client, pair.theirs)
    const { id } = await theirs.create('/tasks/', { title: 'Stuck', priority: 'critical' })
    await worker.settle(pair.theirs.tenant)
    assert.isNull((await theirs.get(`/tasks/${id}/`)).body().data.description)
    assert.equal(await count(pair.theirs, 'automation_runs'), 0)
    assert.isEmpty(await runsOf(theirs, 'mark_critical'))
    const missing = await theirs.get('/automations/mark_critical/')
    missing.assertStatus(404)
  })

  test('a changed field knows what stood there before', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await automate(api, {
      key: 'raised',
      on: { event: 'field_changed', entity: 'task', field: 'priority' },
      if: "before.priority == 'low' && record.priority == 'high'",
    })
    const { id } = await api.create('/tasks/', { title: 'Door', priority: 'low' })
    await api.patch(`/tasks/${id}/`, { title: 'The door' })
    await settle()
    assert.isEmpty(await runsOf(api, 'raised'))
    await api.patch(`/tasks/${id}/`, { priority: 'high' })
    await settle()
    assert.containSubset(await runsOf(api, 'raised'), [{ state: 'done', event: 'updated' }])
    await forget(api, 'raised')
  })

  test('only the transition it names sets it off', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await automate(api, {
      key: 'begun',
      on: { event: 'transitioned', entity: 'task', transition: 'start' },
    })
    const { id } = await api.create('/tasks/', { title: 'Rope' })
    const start = await api.patch(`/tasks/${id}/status/`, { status: 'in_progress' })
    start.assertStatus(200)
    const hold = await api.patch(`/tasks/${id}/status/`, { status: 'on_hold' })
    hold.assertStatus(200)
    await settle()
    assert.lengthOf(await runsOf(api, 'begun'), 1)
    await forget(api, 'begun')
  })

  test('one that sets itself off is stopped at its second turn', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await automate(api, { key: 'circle', on: { event: 'updated', entity: 'task' } })
    const { id } = await api.create('/tasks/', { title: 'Loop' })
    await api.patch(`/tasks/${id}/`, { title: 'Loop it' })
    await settle()
    assert.equal((await api.get(`/tasks/${id}/`)).body().data.description, '!')
    const [second, first] = await runsOf(api, 'circle')
    assert.equal(first.state, 'done')
    assert.equal(second.state, 'stopped')
    assert.include(second.decision, 'set itself off')
    await forget(api, 'circle')
  })

  test('one that runs too often is paused, tells the administrators and goes on when asked', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { requests } = limits.automationRuns
    limits.automationRuns.requests = 2
    cleanup(() => void (limits.automationRuns.requests = requests))
    const api = await Caller.admin(client, pair.ours)
    await automate(api, { key: 'storm', on: { event: 'created', entity: 'task' } })
    for (const title of ['One', 'Two', 'Three', 'Four']) await api.create('/tasks/', { title })
    await settle()
    const states = (await runsOf(api, 'storm')).map(({ state }) => state).sort()
    assert.deepEqual(states, ['done', 'done', 'stopped', 'stopped'])
    const state = (await api.get('/automations/storm/')).body().data
    assert.isNotNull(state.paused_at)
    assert.equal(state.pause_reason, 'It ran 2 times within a minute')
    const resumed = await api.post('/automations/storm/resume/')
    assert.isNull(resumed.body().data.paused_at)
    await forget(api, 'storm')
  })

  test('a rule that fails is not met and says why', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await automate(api, {
      key: 'failing',
      on: { event: 'created', entity: 'task' },
      if: 'timestamp(record.title) > now',
    })
    await api.create('/tasks/', { title: 'No time' })
    await settle()
    const [run] = await runsOf(api, 'failing')
    assert.equal(run.state, 'unmet')
    assert.include(run.decision, 'The rule failed')
    await forget(api, 'failing')
  })

  test('a dry run says what would happen and changes nothing', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await automate(api, {
      key: 'dry',
      on: { event: 'updated', entity: 'task' },
      if: "record.priority == 'high'",
    })
    const { id } = await api.create('/tasks/', { title: 'Dry', priority: 'high' })
    const before = [
      await count(pair.ours, 'automation_runs'),
      await count(pair.ours, 'effect_runs'),
    ]
    const trial = await api.post('/automations/dry/dry-run/', { record_id: id })
    trial.assertStatus(200)
    assert.containSubset(trial.body().data, {
      met: true,
      decision: 'Met',
      steps: [{ effect: 'test_append', title: 'Append', with: { word: '!' } }],
    })
    const after = [await count(pair.ours, 'automation_runs'), await count(pair.ours, 'effect_runs')]
    assert.deepEqual(after, before)
    const stranger = await Caller.admin(client, pair.theirs)
    const refused = await stranger.post('/automations/dry/dry-run/', { record_id: id })
    refused.assertStatus(404)
    await forget(api, 'dry')
  })
})
