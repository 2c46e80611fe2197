import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Where records stand', (group) => {
  const pair = twoTenants(group)

  /** Names begin with a word of the test's own, by which it finds them again. */
  async function town(client: ApiClient, word: string) {
    const api = await Caller.admin(client, pair.ours)
    const place = (body: object) => api.create('/facilities/', body)
    const berlin = await place({ name: `${word} Berlin`, latitude: 52.52, longitude: 13.405 })
    const suva = await place({ name: `${word} Suva`, latitude: -18.14, longitude: 178.44 })
    const room = await place({ name: `${word} Room`, parent_id: berlin.id })
    const nowhere = await place({ name: `${word} Nowhere` })
    const lift = (name: string, facility: string) =>
      api.create('/equipment/', {
        name: `${word} ${name}`,
        equipment_number: `${word}-${name}`,
        facility_id: facility,
      })
    await lift('L-1', berlin.id)
    await lift('L-2', room.id)
    await lift('L-3', nowhere.id)
    return { api, berlin, suva, room }
  }

  const points = async (api: Caller, path: string) =>
    (await api.get(path)).body().data as { points: object[]; of: string; more: boolean }

  test('facilities stand at their own coordinates', async ({ client, assert }) => {
    const { api, berlin, suva } = await town(client, 'own')
    const found = await points(api, '/facilities/points/?place=latitude&search=own')
    assert.sameDeepMembers(found.points, [
      { id: berlin.id, label: 'own Berlin', latitude: 52.52, longitude: 13.405, count: 1 },
      { id: suva.id, label: 'own Suva', latitude: -18.14, longitude: 178.44, count: 1 },
    ])
    assert.deepEqual([found.of, found.more], ['record', false])
  })

  test('equipment stands where the nearest place with coordinates is', async ({
    client,
    assert,
  }) => {
    const { api, berlin } = await town(client, 'near')
    const found = await points(api, '/equipment/points/?place=facility_id&search=near')
    assert.containSubset(found, { of: 'facility', points: [{ id: berlin.id, count: 2 }] })
    assert.lengthOf(found.points, 1)
    const one = await points(api, '/equipment/points/?place=facility_id&search=near+L-2')
    assert.containSubset(one.points, [{ id: berlin.id, count: 1 }])
  })

  test('a box leaves what stands in it, over the date line too', async ({ client, assert }) => {
    const { api, berlin, suva } = await town(client, 'box')
    const inside = async (box: string) =>
      (await points(api, `/facilities/points/?place=latitude&search=box&box=${box}`)).points
    assert.containSubset(await inside('10,50,15,55'), [{ id: berlin.id }])
    assert.lengthOf(await inside('10,50,15,55'), 1)
    assert.containSubset(await inside('170,-30,-170,0'), [{ id: suva.id }])
    assert.deepEqual(await inside('-10,-10,10,10'), [])
  })

  test('what is no place or no box is refused, and nobody sees the neighbour’s', async ({
    client,
    assert,
  }) => {
    const { api } = await town(client, 'none')
    ;(await api.get('/facilities/points/?place=name')).assertStatus(400)
    ;(await api.get('/facilities/points/?place=latitude&box=1,2,x')).assertStatus(400)
    const neighbour = await Caller.admin(client, pair.theirs)
    assert.deepEqual((await points(neighbour, '/facilities/points/?place=latitude')).points, [])
    const stranger = await Caller.as(client, pair.ours, ['view_tasks'])
    ;(await stranger.get('/facilities/points/?place=latitude')).assertStatus(403)
  })
})
