import { test } from '@japa/runner'
import { daily, Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'

test.group('Schedule compliance', (group) => {
  const pair = twoTenants(group)

  test('on time is what the rule says, and what was missed or skipped stays in the denominator', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const { id } = await upkeep.schedule({ triggers: [daily('2026-01-01', 10)] })
    await upkeep.backdate(id, '2026-01-01')
    const done = async (day: string, completed: string) => {
      await upkeep.raise(`${day}T09:00:00Z`)
      const task = (await upkeep.tasks(id)).find(({ key }) => key === day)!
      await upkeep.close(task.id, completed)
    }
    await done('2026-01-01', '2026-01-01T17:00:00Z')
    await done('2026-01-11', '2026-01-12T10:00:00Z')
    await done('2026-01-21', '2026-01-23T10:00:00Z')
    await upkeep.raise('2026-02-25T00:00:00Z')
    const asked = async (rule: string) => {
      const path = '/maintenance-schedules/compliance/'
      const query = `?from=2026-01-01&to=2026-02-10&schedule=${id}&rule=${rule}`
      return (await upkeep.api.get(path + query)).body().data
    }
    const strict = await asked('due')
    assert.deepInclude(strict, { compliance: 0.25 })
    assert.deepInclude(strict.inputs, { due: 4, on_time: 1, late: 2, missed: 1, open: 0 })
    assert.lengthOf(strict.rows, 4)
    assert.include(strict.formula, '÷')
    assert.equal((await asked('plus_day')).compliance, 0.5)
    assert.equal((await asked('fifth')).compliance, 0.75)
    assert.equal((await asked('tenth')).compliance, 0.5)
    const figure = async (more: string) => {
      const path = '/kpis/maintenance.schedule_compliance/?from=2026-01-01&to=2026-02-10'
      return (await upkeep.api.get(`${path}&schedule=${id}${more}`)).body().data
    }
    const told = await figure('')
    assert.equal(told.value, 0.25)
    assert.lengthOf(told.rows, 4)
    assert.match(told.rows[0].path, /^\/tasks\//)
    assert.equal((await figure('&rule=plus_day')).value, 0.5)
  })

  test('nothing due is no data, an excused skip does not count, and the neighbour has none', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const neighbour = await Upkeep.of(client, pair.theirs)
    const path = '/maintenance-schedules/compliance/'
    assert.isNull((await neighbour.api.get(path)).body().data.compliance)
    const { id } = await upkeep.schedule({ triggers: [daily('2026-01-01', 10)] })
    await upkeep.backdate(id, '2026-01-01')
    await upkeep.raise('2026-01-01T09:00:00Z')
    const skip = `/maintenance-schedules/${id}/occurrences/2026-01-01/skip/`
    await upkeep.api.post(skip, { reason: 'The tenant moved out', excused: true })
    const query = `?from=2026-01-01&to=2026-01-05&schedule=${id}`
    const { compliance, inputs } = (await upkeep.api.get(path + query)).body().data
    assert.isNull(compliance)
    assert.deepInclude(inputs, { due: 0, excluded: 1 })
    ;(await upkeep.api.get(`${path}?rule=soon`)).assertStatus(400)
  })
})
