import { test } from '@japa/runner'
import { daily, monthly, Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'
import { v7 } from 'uuid'

const PATH = '/maintenance-schedules/'

test.group('Maintenance schedules', (group) => {
  const pair = twoTenants(group)

  test('a schedule is kept with its rule, its target and when it is next due', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const equipment = await upkeep.equipment()
    const made = await upkeep.schedule({ equipment_id: equipment, lead_time: 'P3D' })
    assert.deepInclude(made, {
      schedule_name: 'Monthly service',
      equipment_id: equipment,
      targets: { ids: [equipment] },
      triggers: [monthly('2030-01-01')],
      combine: 'any',
      anchor: 'fixed',
      open_policy: 'suppress',
      local_time: '09:00',
      lead_time: 'P3D',
      is_active: true,
      last_run_date: null,
    })
    const read = (await upkeep.api.get(`${PATH}${made.id}/`)).body().data
    assert.equal(read.next_run_date, '2030-01-01')
    assert.deepEqual(read.triggers, made.triggers)
    const [listed] = (await upkeep.api.get(`${PATH}?equipment_id=${equipment}`)).body().data
    assert.deepEqual(listed.task_template, { title: 'Service' })
    assert.equal(listed.id, made.id)
  })

  test('frequency_days is short for one calendar trigger, and what is read can be sent back', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const equipment = await upkeep.equipment()
    const made = await upkeep.api.create(PATH, {
      schedule_name: 'Short',
      equipment_id: equipment,
      frequency_days: 30,
      task_template: { title: 'Look' },
    })
    assert.deepInclude(made.triggers[0], { type: 'calendar', every: 30, unit: 'day' })
    const readOnly = /^(id|problem|created_|updated_|assigned_|next_run|last_run)/
    const writable = Object.fromEntries(Object.entries(made).filter(([key]) => !readOnly.test(key)))
    const { id } = made
    const same = await upkeep.api.put(`${PATH}${id}/`, writable)
    same.assertStatus(200)
    assert.deepEqual(same.body().data.triggers, made.triggers)
    const slower = await upkeep.api.patch(`${PATH}${id}/`, { frequency_days: 60 })
    assert.deepInclude(slower.body().data.triggers[0], {
      every: 60,
      anchor_date: made.triggers[0].anchor_date,
    })
  })

  test('an impossible schedule is refused field by field', async ({ client, assert }) => {
    const { api, ...upkeep } = await Upkeep.of(client, pair.ours)
    assert.exists(upkeep)
    const base = { schedule_name: 'X', frequency_days: 1, task_template: { title: 'X' } }
    const refused = async (more: object) => {
      const answer = await api.post(PATH, { ...base, ...more })
      answer.assertStatus(422)
      return Object.keys(answer.body().error.details)
    }
    const on = { targets: { filter: {} } }
    const by = { ...on, frequency_days: null }
    assert.deepEqual(await refused({}), ['targets'])
    assert.deepEqual(await refused({ targets: { ids: [v7()] } }), ['targets.ids'])
    assert.deepEqual(await refused({ targets: { ids: [] } }), ['targets'])
    assert.deepEqual(await refused({ targets: { filter: { nothing: 'x' } } }), ['targets.filter'])
    assert.deepEqual(await refused({ ...on, frequency_days: 0 }), ['frequency_days'])
    assert.deepEqual(await refused({ ...on, time_zone: 'Moon/Base' }), ['time_zone'])
    assert.deepEqual(await refused({ ...by, triggers: 'daily' }), ['triggers'])
    assert.deepEqual(await refused({ ...by, triggers: [null] }), ['triggers.0'])
    const both = { ...monthly('2030-01-01'), day: 31, nth: { week: 1, weekday: 1 } }
    assert.deepEqual(await refused({ ...by, triggers: [both] }), ['triggers.0.day'])
    assert.deepEqual(await refused({ ...on, surprise: 1 }), ['surprise'])
    assert.deepEqual(await refused({ ...on, task_template: { title: '', priority: 'huge' } }), [
      'task_template.title',
      'task_template.priority',
    ])
    assert.deepEqual(await refused({ ...on, task_template: { checklists: ['nowhere'] } }), [
      'task_template.checklists',
    ])
    assert.deepEqual(await refused({ ...on, triggers: [daily('2030-01-01', 7)] }), [
      'frequency_days',
    ])
  })

  test('the neighbour neither sees nor changes it, and nobody without the permission does', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const neighbour = await Upkeep.of(client, pair.theirs)
    const { id } = await upkeep.schedule()
    for (const answer of [
      await neighbour.api.get(`${PATH}${id}/`),
      await neighbour.api.patch(`${PATH}${id}/`, { schedule_name: 'Mine' }),
      await neighbour.api.delete(`${PATH}${id}/`),
      await neighbour.api.post(`${PATH}${id}/pause/`),
      await neighbour.api.get(`${PATH}${id}/occurrences/`),
      await neighbour.api.post(`${PATH}${id}/occurrences/2030-01-01/skip/`, { reason: 'x' }),
    ])
      assert.equal(answer.status(), 404)
    const calendar = await neighbour.api.get(`${PATH}calendar/?from=2030-01-01&to=2030-12-31`)
    assert.deepEqual(calendar.body().data, [])
  })

  test('a filter follows the equipment it finds', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.theirs)
    const maker = `Maker ${v7()}`
    const first = await upkeep.equipment({ manufacturer: maker })
    const { id } = await upkeep.schedule({ targets: { filter: { manufacturer: maker } } })
    const targets = async () => {
      const rows = await upkeep.query<{ equipment_id: string }>(
        'SELECT equipment_id FROM schedule_targets WHERE schedule_id = $1 AND removed_at IS NULL ORDER BY id',
        [id]
      )
      return rows.map((row) => row.equipment_id)
    }
    assert.deepEqual(await targets(), [first])
    const second = await upkeep.equipment({ manufacturer: maker })
    await upkeep.api.patch(`/equipment/${first}/`, { status: 'retired' })
    await upkeep.sync()
    assert.deepEqual(await targets(), [second])
    assert.equal(await upkeep.raise('2030-01-02'), 1)
  })

  test('an amount the store cannot count is refused as the schedule is written', async ({
    client,
    assert,
  }) => {
    const upkeep = await Upkeep.of(client, pair.ours)
    const parts = ['0', '1.00001'].map((quantity) => ({ part_id: upkeep.api.userId, quantity }))
    const refused = await upkeep.api.post('/maintenance-schedules/', {
      schedule_name: 'Filters',
      equipment_id: await upkeep.equipment(),
      triggers: [daily('2030-01-01')],
      task_template: { parts },
    })
    refused.assertStatus(422)
    assert.sameMembers(Object.keys(refused.body().error.details), [
      'task_template.parts.0.quantity',
      'task_template.parts.1.quantity',
    ])
  })
})
