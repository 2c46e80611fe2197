import { test } from '@japa/runner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { ClockedTasks, clockedWorkflow, publishWorkflow } from '#tests/support/clocked_workflow'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const HOUR = 3_600_000

test.group('Clocks of tasks', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  test('a task begins its clock with the target of the first condition it meets', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours)
    const [usual] = await tasks.clocks(await tasks.raise())
    assert.containSubset(usual, {
      state: 'running',
      within: 'PT8H',
      target_seconds: 28_800,
      title: 'Response',
    })
    assert.equal(Date.parse(usual.due_at!) - Date.parse(usual.started_at), 8 * HOUR)
    const [critical] = await tasks.clocks(await tasks.raise({ priority: 'critical' }))
    assert.equal(critical.within, 'PT2H')
  })

  test('a transition pauses, resumes and stops it in the same transaction', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours)
    const id = await tasks.raise()
    await tasks.move(id, 'on_hold')
    assert.containSubset((await tasks.clocks(id))[0], { state: 'paused', due_at: null })
    await tasks.move(id, 'working')
    assert.equal((await tasks.clocks(id))[0].state, 'running')
    await tasks.move(id, 'done')
    assert.equal((await tasks.clocks(id))[0].state, 'met')
    await tasks.move(id, 'new')
    const [again, first] = await tasks.clocks(id)
    assert.deepEqual([again.state, first.state], ['running', 'met'])
    await tasks.move(id, 'void')
    assert.equal((await tasks.clocks(id))[0].state, 'cancelled')
  })

  test('a transition that is refused leaves the clock as it was', async ({ client, assert }) => {
    const tasks = await ClockedTasks.of(client, pair.ours)
    const id = await tasks.raise()
    ;(
      await tasks.api.patch(`/tasks/${id}/status/`, { status: 'done', fields: { nonsense: 1 } })
    ).assertStatus(422)
    assert.equal((await tasks.clocks(id))[0].state, 'running')
  })

  test('clocks count by the usual calendar, and anew when it changes', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours, { target: [{ within: 'P10D' }] })
    const id = await tasks.raise()
    assert.equal(
      (await tasks.clocks(id))[0].due_at,
      after((await tasks.clocks(id))[0].started_at, 240)
    )
    const made = await tasks.api.post('/business-calendars/', {
      key: 'office',
      title: 'Office',
      time_zone: 'UTC',
      hours: { mon: [['09:00', '10:00']] },
      is_default: true,
    })
    made.assertStatus(201)
    await worker.settle(pair.ours.tenant)
    const [clock] = await tasks.clocks(id)
    assert.containSubset(clock, { calendar: 'Office', target_seconds: 36_000 })
    assert.equal(new Date(clock.due_at!).getUTCDay(), 1)
    ;(await tasks.api.delete(`/business-calendars/${made.body().data.id}/`)).assertStatus(204)
    await worker.settle(pair.ours.tenant)
    assert.equal((await tasks.clocks(id))[0].due_at, after(clock.started_at, 240))
  })

  test('records that are taken over keep their clocks, lose those that are gone and begin new ones', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours)
    const id = await tasks.raise()
    const [before] = await tasks.clocks(id)
    const { slas, ...workflow } = clockedWorkflow()
    const resolution = { ...slas.response, target: [{ within: 'P2D' }] }
    await publishWorkflow(
      tasks.api,
      { ...workflow, slas: { ...slas, resolution } },
      { in_flight: 'migrate' }
    )
    await worker.settle(pair.ours.tenant)
    const both = await tasks.clocks(id, '&open=true')
    assert.lengthOf(both, 2)
    assert.equal(both.find((one) => one.id === before.id)!.due_at, before.due_at)

    await publishWorkflow(
      tasks.api,
      { ...workflow, slas: { resolution } },
      { in_flight: 'migrate' }
    )
    await worker.settle(pair.ours.tenant)
    assert.lengthOf(await tasks.clocks(id, '&open=true'), 1)
    assert.equal((await tasks.clocks(id)).find((one) => one.id === before.id)!.state, 'cancelled')
  })

  test('who sees no task sees no clock of it, and a neighbour neither', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours)
    const id = await tasks.raise()
    const technician = await Caller.as(client, pair.ours, ['view_tasks:assigned'])
    assert.lengthOf((await technician.get(`/sla-clocks/?record_id=${id}`)).body().data, 0)
    const theirs = await Caller.admin(client, pair.theirs)
    assert.lengthOf((await theirs.get(`/sla-clocks/?record_id=${id}`)).body().data, 0)
    const blind = await Caller.as(client, pair.ours, ['view_equipment'])
    ;(await blind.get('/sla-clocks/')).assertStatus(403)
    assert.lengthOf(
      await tenant.run(pair.theirs.tenant, () => tenant.query('SELECT 1 FROM sla_clocks')),
      0
    )
  })
})

function after(moment: string, hours: number) {
  return new Date(Date.parse(moment) + hours * HOUR).toISOString()
}
