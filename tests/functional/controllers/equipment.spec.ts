import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const NOWHERE = '01970000-0000-7000-8000-000000000000'
let count = 0
const piece = (more: object = {}) => ({
  name: 'Otis Gen2',
  equipment_number: `E-${++count}`,
  ...more,
})

test.group('Equipment', (group) => {
  const pair = twoTenants(group)
  const as = (client: ApiClient, who: 'ours' | 'theirs' = 'ours') => Caller.admin(client, pair[who])

  test('is created with its defaults, and answers the same read alone and in a list', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const answer = await api.post(
      '/equipment/',
      piece({ installation_date: '2019-05-04', capacity: 1200.5 })
    )
    answer.assertStatus(201)
    const { data } = answer.body()
    assert.containSubset(data, {
      status: 'operational',
      health_score: 100,
      installation_date: '2019-05-04',
      capacity: 1200.5,
      custom: {},
    })
    assert.equal(answer.header('location'), `/api/v1/equipment/${data.id}/`)
    const read = await api.get(`/equipment/${data.id}/`)
    assert.deepEqual(read.body().data, data)
    assert.equal(read.header('etag'), answer.header('etag'))
    const { equipment_number: number } = data
    const list = await api.get(`/equipment/?filter[equipment_number]=${number}`)
    assert.deepEqual(list.body().data, [data])
  })

  test('what is unknown, missing or of a wrong type is refused field by field', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const answer = await api.post('/equipment/', {
      name: 7,
      equipment_type: 'elevator',
      custom: { wings: 2 },
      colour: 'red',
    })
    answer.assertStatus(422)
    assert.includeMembers(Object.keys(answer.body().error.details), [
      'name',
      'equipment_number',
      'colour',
      'custom.wings',
    ])
    const unknown = await api.post('/equipment/', piece({ equipment_type: 'rocket' }))
    assert.property(unknown.body().error.details, 'equipment_type')
  })

  test('a number belongs to one piece; a deleted one frees it until it is restored', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const first = await api.create('/equipment/', piece())
    const again = { ...piece(), equipment_number: first.equipment_number }
    const taken = await api.post('/equipment/', again)
    taken.assertStatus(409)
    assert.deepEqual(taken.body().error.details, { equipment_number: ['is taken'] })
    ;(await api.delete(`/equipment/${first.id}/`)).assertStatus(204)
    ;(await api.get(`/equipment/${first.id}/`)).assertStatus(404)
    const second = await api.create('/equipment/', again)
    ;(await api.post(`/equipment/${first.id}/restore/`)).assertStatus(409)
    await api.delete(`/equipment/${second.id}/`)
    ;(await api.post(`/equipment/${first.id}/restore/`)).assertStatus(200)
  })

  test('a patch merges, a put replaces, and null removes', async ({ client, assert }) => {
    const api = await as(client)
    const { id, equipment_number: number } = await api.create(
      '/equipment/',
      piece({ manufacturer: 'Otis', model: 'Gen2' })
    )
    const patched = await api.patch(`/equipment/${id}/`, { model: null, name: 'Lift 1' })
    assert.containSubset(patched.body().data, { model: null, name: 'Lift 1', manufacturer: 'Otis' })
    const replaced = await api.send('put', `/equipment/${id}/`, {
      body: { name: 'Lift 2', equipment_number: number },
    })
    assert.containSubset(replaced.body().data, {
      name: 'Lift 2',
      manufacturer: null,
      status: 'operational',
    })
  })

  test('of two people who save the same revision the second is told', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const { id } = await api.create('/equipment/', piece())
    const etag = (await api.get(`/equipment/${id}/`)).header('etag')!
    const saves = await Promise.all(
      ['A', 'B'].map((name) => api.patch(`/equipment/${id}/`, { name }, { 'if-match': etag }))
    )
    assert.sameMembers(
      saves.map((save) => save.status()),
      [200, 412]
    )
    ;(await api.delete(`/equipment/${id}/`, { 'if-match': etag })).assertStatus(412)
  })

  test('a revision the client has is not sent again', async ({ client }) => {
    const api = await as(client)
    const { id } = await api.create('/equipment/', piece())
    const etag = (await api.get(`/equipment/${id}/`)).header('etag')!
    ;(await api.get(`/equipment/${id}/`, { 'if-none-match': etag })).assertStatus(304)
    await api.patch(`/equipment/${id}/`, { name: 'Newer' })
    ;(await api.get(`/equipment/${id}/`, { 'if-none-match': etag })).assertStatus(200)
  })

  test('a part cannot contain what it is part of, and holds its whole from being deleted', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const whole = await api.create('/equipment/', piece())
    const part = await api.create('/equipment/', piece({ parent_id: whole.id }))
    const ring = await api.patch(`/equipment/${whole.id}/`, { parent_id: part.id })
    ring.assertStatus(422)
    assert.property(ring.body().error.details, 'parent_id')
    ;(await api.delete(`/equipment/${whole.id}/`)).assertStatus(409)
    const stray = await api.post('/equipment/', piece({ parent_id: NOWHERE, facility_id: NOWHERE }))
    assert.sameMembers(Object.keys(stray.body().error.details), ['parent_id', 'facility_id'])
  })

  test('lists page, sort, filter, search, trim and include', async ({ client, assert }) => {
    const api = await as(client)
    const hall = await api.create('/facilities/', { name: 'Hall' })
    for (const name of ['Alpha', 'Beta', 'Gamma'])
      await api.create(
        '/equipment/',
        piece({ name: `${name} Pump`, facility_id: hall.id, manufacturer: 'Grundfos' })
      )
    const page = await api.get(
      '/equipment/?manufacturer=Grundfos&sort=-name&page_size=2&fields=name&include=facility'
    )
    assert.deepEqual(
      page.body().data.map(({ name }: { name: string }) => name),
      ['Gamma Pump', 'Beta Pump']
    )
    assert.deepEqual(page.body().data[0].facility, { id: hall.id, label: 'Hall' })
    assert.notProperty(page.body().data[0], 'manufacturer')
    assert.containSubset(page.body().meta.pagination, {
      page: 1,
      page_size: 2,
      total: 3,
      total_pages: 2,
    })
    assert.equal((await api.get('/equipment/?search=beta%20PUMP')).body().meta.pagination.total, 1)
    assert.equal(
      (await api.get(`/equipment/?filter[within]=${hall.id}`)).body().meta.pagination.total,
      3
    )
    ;(await api.get('/equipment/?filter[nothing][eq]=1')).assertStatus(400)
  })

  test('the neighbour’s equipment does not exist here', async ({ client }) => {
    const [api, other] = [await as(client), await as(client, 'theirs')]
    const { id } = await other.create('/equipment/', piece())
    ;(await api.get(`/equipment/${id}/`)).assertStatus(404)
    ;(await api.patch(`/equipment/${id}/`, { name: 'Mine' })).assertStatus(404)
    ;(await api.delete(`/equipment/${id}/`)).assertStatus(404)
    ;(await api.post('/equipment/', piece({ parent_id: id }))).assertStatus(422)
  })

  test('a technician sees equipment and changes none', async ({ client }) => {
    const admin = await as(client)
    const { id } = await admin.create('/equipment/', piece())
    const api = await Caller.as(client, pair.ours, 'technician')
    ;(await api.get(`/equipment/${id}/`)).assertStatus(200)
    ;(await api.patch(`/equipment/${id}/`, { name: 'Mine' })).assertStatus(403)
    ;(await api.post('/equipment/', piece())).assertStatus(403)
  })
})
