import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

type Named = { name: string }
const names = (answer: { body(): { data: Named[] } }) =>
  answer
    .body()
    .data.map(({ name }) => name)
    .sort()

test.group('Facilities', (group) => {
  const pair = twoTenants(group)

  /** A site with a building with two floors. */
  async function site(client: ApiClient) {
    const api = await Caller.admin(client, pair.ours)
    const place = async (name: string, parent?: { id: string }) =>
      api.create('/facilities/', { name, ...(parent && { parent_id: parent.id }) })
    const top = await place('Site')
    const building = await place('Building', top)
    const [first, second] = [
      await place('First floor', building),
      await place('Second floor', building),
    ]
    return { api, place, top, building, first, second }
  }

  test('a place is created with its defaults and found again', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const answer = await api.post('/facilities/', {
      name: 'Harbour',
      city: 'Kiel',
      latitude: 54.3233,
    })
    answer.assertStatus(201)
    assert.containSubset(answer.body().data, {
      facility_type: 'facility',
      parent_id: null,
      latitude: 54.3233,
    })
    const read = await api.get(`/facilities/${answer.body().data.id}/`)
    assert.deepEqual(read.body().data, answer.body().data)
  })

  test('a node and everything below it is one filter', async ({ client, assert }) => {
    const { api, top, building } = await site(client)
    assert.deepEqual(names(await api.get(`/facilities/?filter[within]=${top.id}`)), [
      'Building',
      'First floor',
      'Second floor',
      'Site',
    ])
    assert.deepEqual(
      names(await api.get(`/facilities/?filter[within]=${building.id}&facility_type=facility`)),
      ['Building', 'First floor', 'Second floor']
    )
    ;(await api.get('/facilities/?filter[within]=here')).assertStatus(400)
  })

  test('a move takes everything below along', async ({ client, assert }) => {
    const { api, place, top, building, first } = await site(client)
    const other = await place('Other site')
    ;(await api.patch(`/facilities/${building.id}/`, { parent_id: other.id })).assertStatus(200)
    assert.deepEqual(names(await api.get(`/facilities/?filter[within]=${other.id}`)), [
      'Building',
      'First floor',
      'Other site',
      'Second floor',
    ])
    assert.deepEqual(names(await api.get(`/facilities/?filter[within]=${top.id}`)), ['Site'])
    await place('Room', first)
    assert.include(names(await api.get(`/facilities/?filter[within]=${other.id}`)), 'Room')
    await api.patch(`/facilities/${building.id}/`, { parent_id: null })
    assert.lengthOf(names(await api.get(`/facilities/?filter[within]=${building.id}`)), 4)
  })

  test('a place cannot be put inside itself or below what it holds', async ({ client, assert }) => {
    const { api, top, first } = await site(client)
    for (const parent of [top.id, first.id]) {
      const answer = await api.patch(`/facilities/${top.id}/`, { parent_id: parent })
      answer.assertStatus(422)
      assert.property(answer.body().error.details, 'parent_id')
    }
  })

  test('a place is not deleted while it holds something; a deleted one comes back', async ({
    client,
    assert,
  }) => {
    const { api, building, first } = await site(client)
    const held = await api.delete(`/facilities/${building.id}/`)
    held.assertStatus(409)
    assert.include(held.body().error.message, '2 facilities')
    const equipment = await api.create('/equipment/', {
      name: 'Lift',
      equipment_number: 'F-1',
      facility_id: first.id,
    })
    assert.include(
      (await api.delete(`/facilities/${first.id}/`)).body().error.message,
      '1 pieces of equipment'
    )
    await api.delete(`/equipment/${equipment.id}/`)
    ;(await api.delete(`/facilities/${first.id}/`)).assertStatus(204)
    ;(await api.post('/facilities/', { name: 'Room', parent_id: first.id })).assertStatus(422)
    ;(await api.post(`/facilities/${first.id}/restore/`)).assertStatus(200)
    ;(await api.get(`/facilities/${first.id}/`)).assertStatus(200)
  })

  test('a facility grant reaches the user’s places and all below, on facilities, equipment and tasks', async ({
    client,
    assert,
  }) => {
    const { api, building, first, top } = await site(client)
    const lift = await api.create('/equipment/', {
      name: 'Inside',
      equipment_number: 'F-2',
      facility_id: first.id,
    })
    const other = await api.create('/equipment/', {
      name: 'Outside',
      equipment_number: 'F-3',
      facility_id: top.id,
    })
    await api.create('/tasks/', { title: 'Inside', equipment_id: lift.id })
    await api.create('/tasks/', { title: 'Outside', facility_id: top.id })
    const grants = [
      'view_facilities:facility',
      'view_equipment:facility',
      'view_tasks:facility',
      'create_equipment:facility',
    ]
    const local = await Caller.as(client, pair.ours, grants)
    await local.assign(pair.ours, building.id)
    assert.deepEqual(names(await local.get('/facilities/')), [
      'Building',
      'First floor',
      'Second floor',
    ])
    assert.deepEqual(names(await local.get('/equipment/')), ['Inside'])
    assert.equal((await local.get('/tasks/')).body().meta.pagination.total, 1)
    ;(await local.get(`/equipment/${other.id}/`)).assertStatus(404)
    ;(
      await local.post('/equipment/', {
        name: 'Mine',
        equipment_number: 'F-4',
        facility_id: first.id,
      })
    ).assertStatus(201)
    ;(await local.post('/equipment/', { name: 'Nowhere', equipment_number: 'F-5' })).assertStatus(
      403
    )
    ;(
      await local.post('/equipment/', { name: 'Top', equipment_number: 'F-6', facility_id: top.id })
    ).assertStatus(422)
  })

  test('the neighbour’s places do not exist here', async ({ client }) => {
    const { api } = await site(client)
    const other = await Caller.admin(client, pair.theirs)
    const { id } = await other.create('/facilities/', { name: 'Theirs' })
    ;(await api.get(`/facilities/${id}/`)).assertStatus(404)
    ;(await api.post('/facilities/', { name: 'Room', parent_id: id })).assertStatus(422)
  })
})
