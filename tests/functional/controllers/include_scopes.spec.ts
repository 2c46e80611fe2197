import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Browser } from '#tests/support/browser'
import { Caller } from '#tests/support/caller'
import { person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

type Reference = { id: string; label: string } | null
type Row = Record<string, Reference>

const LIFT = 'Lift (L-1)'
const BOILER = 'Boiler (B-1)'
const TASKS = '/tasks/?include=equipment,facility&sort=title'
const CUSTOM = 'include=custom.spare_equipment,custom.job_task,parent,facility'

/** A lift that points at a boiler and its task; both stand in one hall, and the member works on the lift alone. */
test.group('The names of related records', (group) => {
  const pair = twoTenants(group)
  let stand: ReturnType<typeof set> | undefined
  const standing = (client: ApiClient) => (stand ??= set(client))

  test('a list embeds no record beyond the reader’s scope, whoever read it before', async ({
    client,
    assert,
  }) => {
    const { admin, member, boiler, lift } = await standing(client)
    const names = async (reader: Caller) => {
      const rows: Row[] = (await reader.get(TASKS)).body().data
      return rows.map(({ equipment }) => equipment?.label ?? null)
    }
    assert.deepEqual(await names(admin), [BOILER, LIFT])
    assert.deepEqual(await names(member), [null, LIFT])
    for (const grants of [['view_tasks'], ['view_tasks', 'view_equipment:facility']])
      assert.deepEqual(await names(await Caller.as(client, pair.ours, grants)), [null, null])
    const [heat, lower] = (await member.get(TASKS)).body().data
    assert.deepEqual([heat.equipment_id, lower.equipment_id], [boiler, lift])
  })

  test('one record embeds no more than a list', async ({ client, assert }) => {
    const { member, heat, lower } = await standing(client)
    const name = async (id: string) =>
      (await member.get(`/tasks/${id}/?include=equipment`)).body().data.equipment?.label
    assert.deepEqual([await name(heat), await name(lower)], [undefined, LIFT])
    assert.isNull((await member.get(`/tasks/${heat}/?include=equipment`)).body().data.equipment)
  })

  test('a place is named wherever something one may see stands in it', async ({
    client,
    assert,
  }) => {
    const { member, hall, heat } = await standing(client)
    const { data } = (await member.get(`/tasks/${heat}/?include=facility`)).body()
    assert.deepEqual(data.facility, { id: hall, label: 'Hall' })
    ;(await member.get(`/facilities/${hall}/`)).assertStatus(403)
  })

  test('fields of one’s own that point at records keep to the scope too', async ({
    client,
    assert,
  }) => {
    const { admin, member, lift, boiler, hall } = await standing(client)
    const worker = await Caller.as(client, pair.ours, ['view_equipment', 'view_tasks:assigned'])
    const told = async (reader: Caller) => {
      const { data: row } = (await reader.get(`/equipment/${lift}/?${CUSTOM}`)).body()
      const listed: Row[] = (await reader.get(`/equipment/?${CUSTOM}&search=Lift`)).body().data
      const pick = (from: Row) =>
        ['custom.spare_equipment', 'custom.job_task', 'parent', 'facility'].map(
          (name) => from[name]?.label.replace(/^\S+\d /, '') ?? null
        )
      assert.deepEqual(pick(listed[0]), pick(row))
      assert.equal(row.custom.spare, boiler)
      return pick(row)
    }
    assert.deepEqual(await told(admin), [BOILER, 'Heat', BOILER, 'Hall'])
    assert.deepEqual(await told(member), [null, 'Heat', null, 'Hall'])
    assert.deepEqual(await told(worker), [BOILER, null, BOILER, 'Hall'])
    const keeper = await Caller.as(client, pair.ours, ['view_equipment:facility'])
    await keeper.assign(pair.ours, hall)
    assert.deepEqual(await told(keeper), [BOILER, null, BOILER, 'Hall'])
  })

  test('history names what the reader may see, and tells the rest by id', async ({
    client,
    assert,
  }) => {
    const { admin, member, boiler, lift, lower } = await standing(client)
    for (const equipment of [boiler, lift])
      (await admin.patch(`/tasks/${lower}/`, { equipment_id: equipment })).assertStatus(200)
    const moved = async (reader: Caller) => {
      const lines: { field: string; after: unknown }[] = (
        await reader.get(`/tasks/${lower}/history/`)
      ).body().data
      return lines.filter(({ field }) => field === 'equipment_id').map(({ after }) => after)
    }
    const named = { id: lift, label: LIFT }
    assert.deepEqual(await moved(admin), [named, { id: boiler, label: BOILER }])
    assert.deepEqual(await moved(member), [named, boiler])
  })

  test('pages, boards and groups are held to it like the API', async ({ client, assert }) => {
    const { heat, lift, email } = await standing(client)
    const browser = Browser.at(client, pair.ours)
    await browser.logIn(email)
    const text = async (path: string) => {
      const page = await browser.send('get', path)
      page.assertStatus(200)
      return page.text()
    }
    for (const path of [
      '/tasks?group_by=equipment_id',
      '/tasks/board',
      `/tasks/${heat}`,
      `/equipment/${lift}`,
      `/ui/v1${TASKS}`,
    ])
      assert.notInclude(await text(path), 'Boiler', path)
    assert.include(await text('/tasks?group_by=equipment_id'), `"count":1,"label":"${LIFT}"`)
    assert.include(await text('/tasks/board'), LIFT)
  })

  async function set(client: ApiClient) {
    const admin = await Caller.admin(client, pair.ours)
    await publishLift(admin)
    const { email, id: memberId } = await person(pair.ours, [
      'view_tasks',
      'view_equipment:assigned',
    ])
    const member = await Caller.by(client, pair.ours, memberId)
    const make = async (path: string, body: object): Promise<string> =>
      (await admin.create(path, body)).id
    const hall = await make('/facilities/', { name: 'Hall' })
    const inHall = { facility_id: hall }
    const boiler = await make('/equipment/', {
      ...inHall,
      name: 'Boiler',
      equipment_number: 'B-1',
    })
    const heat = await make('/tasks/', { ...inHall, title: 'Heat', equipment_id: boiler })
    const lift = await make('/equipment/', {
      ...inHall,
      name: 'Lift',
      equipment_number: 'L-1',
      equipment_type: 'lift',
      parent_id: boiler,
      custom: { spare: boiler, job: heat },
    })
    const task = { ...inHall, title: 'Lower', equipment_id: lift, assigned_to: memberId }
    return { admin, member, email, hall, boiler, heat, lift, lower: await make('/tasks/', task) }
  }
})

async function publishLift(admin: Caller) {
  const path = '/definitions/entity/equipment.lift'
  const pointing = (title: string, relation: string) => ({
    'type': 'string',
    'format': 'uuid',
    title,
    'x-relation': relation,
  })
  const properties = { spare: pointing('Spare', 'equipment'), job: pointing('Job', 'task') }
  const schema = { type: 'object', properties }
  const body = { kind: 'entity', key: 'equipment.lift', title: 'Lift', schema }
  ;(await admin.send('put', `${path}/draft/`, { body })).assertStatus(200)
  ;(await admin.post(`${path}/publish/`)).assertStatus(200)
}
