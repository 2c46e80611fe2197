import { test } from '@japa/runner'
import { monthly, Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'

test.group('Schedules among others', (group) => {
  const pair = twoTenants(group)

  test('where a yearly service falls on the monthly one, only the higher is raised', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const equipment = await upkeep.equipment()
    const nested = { equipment_id: equipment, group: 'service' }
    const month = await upkeep.schedule({ ...nested, rank: 1 })
    const yearly = [{ ...monthly('2030-02-01'), unit: 'year' }]
    const year = await upkeep.schedule({
      ...nested,
      rank: 2,
      triggers: yearly,
      schedule_name: 'Yearly service',
    })
    for (const at of ['2030-01-01', '2030-02-01', '2030-03-01']) {
      await upkeep.raise(`${at}T09:00:00Z`)
      for (const { id } of [...(await upkeep.tasks(month.id)), ...(await upkeep.tasks(year.id))])
        await upkeep.close(id, `${at}T12:00:00Z`)
    }
    assert.deepEqual(await upkeep.states(month.id), {
      '2030-01-01': 'completed',
      '2030-02-01': 'covered',
      '2030-03-01': 'completed',
    })
    assert.deepEqual(await upkeep.states(year.id), { '2030-02-01': 'completed' })
  })

  test('what the definition of tasks no longer allows is left out, and the rest goes on', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule({
      task_template: { title: 'Old', custom: { hold_reason: 'parts' } },
    })
    await upkeep.query(
      `UPDATE maintenance_schedules SET task_template = '{"title":"Old","custom":{"gone":1}}' WHERE id = $1`,
      [id]
    )
    assert.equal(await upkeep.raise('2030-01-01T09:00:00Z'), 1)
    const { problem } = (await upkeep.api.get(`/maintenance-schedules/${id}/`)).body().data
    assert.include(problem, 'custom.gone')
  })
})
