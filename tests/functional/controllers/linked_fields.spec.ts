import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { parse } from 'csv-parse/sync'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

type Custom = Record<string, unknown>

const OWN = { 'x-rollup': { entity: 'equipment', field: 'custom.spare', fn: 'count' } }
const TASKS = { entity: 'task', field: 'equipment_id', fn: 'count' }
const LINKED = 'hall,spare_load,spare_note,tasks,critical,spares,load_of_spares,mean'
  .split(',')
  .map((key) => `custom.${key}`)
  .join(',')

/** Two lifts whose spare is a boiler; the boiler has two tasks, one of them critical. */
test.group('Lookups and roll-ups', (group) => {
  const pair = twoTenants(group)
  let stand: ReturnType<typeof set> | undefined
  const standing = (client: ApiClient) => (stand ??= set(client))

  test('a record, a list and an answer to a write tell the same', async ({ client, assert }) => {
    const { admin, lift, boiler } = await standing(client)
    const told = await linkedOf(admin, lift)
    assert.deepInclude(told, { hall: 'Hall', spare_load: 700, spare_note: 'loud', tasks: 0 })
    assert.deepInclude(await linkedOf(admin, boiler), {
      hall: null,
      spare_load: null,
      tasks: 2,
      critical: 1,
      spares: 2,
      load_of_spares: 1500,
      mean: 750,
    })
    const listed = (await admin.get(`/equipment/?fields=${LINKED}&sort=name`)).body().data
    assert.deepEqual(listed[1].custom, await linkedOf(admin, lift, true))
    const patched = await admin.patch(`/equipment/${lift}/`, { name: 'Lift' })
    assert.deepInclude(patched.body().data.custom, { spare_load: 700, hall: 'Hall' })
  })

  test('nobody looks up a record beyond their scope', async ({ client, assert }) => {
    const { lift, boiler } = await standing(client)
    const near = await Caller.as(client, pair.ours, ['view_equipment', 'view_tasks:assigned'])
    assert.deepInclude(await linkedOf(near, lift), { hall: null, spare_load: 700 })
    assert.deepInclude(await linkedOf(near, boiler), { tasks: 0, critical: 0, spares: 2 })
    const far = await Caller.as(client, pair.ours, ['view_equipment'])
    assert.deepInclude(await linkedOf(far, boiler), { tasks: null, critical: null, spares: 2 })
  })

  test('nobody looks up a field their role may not see', async ({ client, assert }) => {
    const { lift } = await standing(client)
    const reader = await Caller.as(client, pair.ours, ['view_equipment', 'view_facilities'])
    assert.deepInclude(await linkedOf(reader, lift), { spare_note: null, spare_load: 700 })
  })

  test('what is deleted is looked up and counted no more', async ({ client, assert }) => {
    const { admin, boiler } = await standing(client)
    const task = await admin.create('/tasks/', { title: 'Gone', equipment_id: boiler })
    assert.deepInclude(await linkedOf(admin, boiler), { tasks: 3 })
    ;(await admin.delete(`/tasks/${task.id}/`)).assertStatus(204)
    assert.deepInclude(await linkedOf(admin, boiler), { tasks: 2 })
  })

  test('they are not to be set, filtered or sorted by', async ({ client, assert }) => {
    const { admin, lift } = await standing(client)
    const refused = await admin.patch(`/equipment/${lift}/`, { custom: { tasks: 9 } })
    refused.assertStatus(422)
    assert.deepEqual(refused.body().error.details, {
      'custom.tasks': ['comes from other records and cannot be set'],
    })
    for (const query of ['sort=custom.tasks', 'filter[custom.tasks][eq]=1'])
      (await admin.get(`/equipment/?${query}`)).assertStatus(400)
  })

  test('a table in a file has them, within the reader’s scope', async ({ client, assert }) => {
    await standing(client)
    const file = async (reader: Caller) => {
      const path = `/equipment/export/?format=csv&fields=name,${LINKED}&sort=name`
      const [boiler] = parse((await reader.get(path)).text(), { columns: true, bom: true })
      return boiler as Record<string, string>
    }
    const { admin } = await standing(client)
    assert.deepInclude(await file(admin), { 'custom.tasks': '2', 'custom.mean': '750' })
    const far = await Caller.as(client, pair.ours, ['view_equipment'])
    assert.deepInclude(await file(far), { 'custom.tasks': '', 'custom.spares': '2' })
  })

  test('the neighbour has none of them', async ({ client, assert }) => {
    await standing(client)
    const other = await Caller.admin(client, pair.theirs)
    const { id } = await other.create('/equipment/', { name: 'Theirs', equipment_number: 'T-1' })
    assert.notProperty((await other.get(`/equipment/${id}/`)).body().data.custom, 'tasks')
  })

  async function linkedOf(reader: Caller, id: string, only = false): Promise<Custom> {
    const { custom } = (await reader.get(`/equipment/${id}/`)).body().data
    if (!only) return custom
    const keys = LINKED.split(',').map((path) => path.slice('custom.'.length))
    return Object.fromEntries(keys.map((key) => [key, custom[key]]))
  }

  async function set(client: ApiClient) {
    const admin = await Caller.admin(client, pair.ours)
    const path = '/definitions/entity/equipment.lift/'
    ;(await admin.send('put', `${path}draft/`, { body: definition() })).assertStatus(200)
    ;(await admin.post(`${path}publish/`)).assertStatus(200)
    const { id: hall } = await admin.create('/facilities/', { name: 'Hall' })
    const make = async (name: string, more: object): Promise<string> =>
      (
        await admin.create('/equipment/', {
          name,
          equipment_number: name,
          equipment_type: 'lift',
          ...more,
        })
      ).id
    const boiler = await make('Boiler', { custom: { load: 700, note: 'loud' } })
    const lift = await make('Lift', { facility_id: hall, custom: { spare: boiler, load: 1000 } })
    await make('Tower', { custom: { spare: boiler, load: 500 } })
    await admin.create('/tasks/', { title: 'Heat', equipment_id: boiler, priority: 'critical' })
    await admin.create('/tasks/', { title: 'Sweep', equipment_id: boiler, priority: 'low' })
    return { admin, boiler, lift }
  }
})

function definition() {
  const properties = {
    load: { type: 'number' },
    note: { 'type': 'string', 'x-permissions': { view: ['manager'] } },
    spare: { 'type': 'string', 'format': 'uuid', 'x-relation': 'equipment' },
    hall: { 'type': 'string', 'x-lookup': 'facility_id.name' },
    spare_load: { 'type': 'number', 'x-lookup': 'custom.spare.custom.load' },
    spare_note: { 'type': 'string', 'x-lookup': 'custom.spare.custom.note' },
    tasks: { 'type': 'integer', 'x-rollup': TASKS },
    critical: {
      'type': 'integer',
      'x-rollup': { ...TASKS, filter: [{ path: 'priority', op: 'eq', value: 'critical' }] },
    },
    spares: { type: 'integer', ...OWN },
    load_of_spares: {
      'type': 'number',
      'x-rollup': { ...OWN['x-rollup'], fn: 'sum', path: 'custom.load' },
    },
    mean: { 'type': 'number', 'x-rollup': { ...OWN['x-rollup'], fn: 'avg', path: 'custom.load' } },
  }
  return {
    kind: 'entity',
    key: 'equipment.lift',
    title: 'Lift',
    schema: { type: 'object', properties },
  }
}
