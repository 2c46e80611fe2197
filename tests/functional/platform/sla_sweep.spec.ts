import { test } from '@japa/runner'
import { sweepClocks } from '#platform/workflows/sweep_clocks'
import { ClockedTasks } from '#tests/support/clocked_workflow'
import { twoTenants } from '#tests/support/tenants'

const HOUR = 3_600_000

test.group('The sweep of clocks', (group) => {
  const pair = twoTenants(group)

  test('the sweep warns, then tells the breach, once, and the list finds it', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours)
    const id = await tasks.raise()
    await tasks.sweep(id, 3)
    assert.deepEqual(await tasks.told(id), [])
    await tasks.sweep(id, 4.1)
    await tasks.sweep(id, 4.2)
    assert.deepEqual(await tasks.told(id), ['sla_warned'])
    await tasks.sweep(id, 9)
    await tasks.sweep(id, 10)
    assert.deepEqual(await tasks.told(id), ['sla_breached', 'sla_warned'])
    const found = await tasks.api.get('/tasks/?sla=breached')
    assert.include(
      found.body().data.map((row: { id: string }) => row.id),
      id
    )
    ;(await tasks.api.get('/tasks/?sla=late')).assertStatus(400)
    await tasks.move(id, 'done')
    assert.containSubset((await tasks.clocks(id))[0], { state: 'breached' })
  })

  test('after an outage nobody is warned of what is breached already', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours)
    const id = await tasks.raise()
    await tasks.sweep(id, 100)
    assert.deepEqual(await tasks.told(id), ['sla_breached'])
  })

  test('two sweeps at once tell each mark once', async ({ client, assert }) => {
    const tasks = await ClockedTasks.of(client, pair.ours)
    const ids = await Promise.all(Array.from({ length: 12 }, () => tasks.raise()))
    await Promise.all([tasks.sweep(ids[0], 20), tasks.sweep(ids[0], 20), tasks.sweep(ids[0], 20)])
    await tasks.sweep(ids[0], 20)
    for (const id of ids) assert.deepEqual(await tasks.told(id), ['sla_breached'])
  })

  test('what is deleted is not to be done in time, what comes back is', async ({
    client,
    assert,
  }) => {
    const tasks = await ClockedTasks.of(client, pair.ours)
    const id = await tasks.raise()
    ;(await tasks.api.delete(`/tasks/${id}/`)).assertStatus(204)
    await sweepClocks(pair.ours.tenant, { now: new Date(Date.now() + 100 * HOUR) })
    ;(await tasks.api.post(`/tasks/${id}/restore/`, {})).assertStatus(200)
    const states = (await tasks.clocks(id)).map(({ state }) => state)
    assert.deepEqual(states, ['running', 'cancelled'])
    assert.deepEqual(await tasks.told(id), [])
  })
})
