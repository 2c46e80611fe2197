import { test } from '@japa/runner'
import { Upkeep } from '#plugins/maintenance/tests/support/upkeep'
import { twoTenants } from '#tests/support/tenants'

const PATH = '/maintenance-schedules'
const YEAR = '?from=2030-01-01&to=2031-01-01'

type Entry = { schedule_id: string }

test.group('The calendar of schedules', (group) => {
  const pair = twoTenants(group)

  test('the calendar shows every schedule of a window, and filters', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.theirs)
    const facility = (await upkeep.api.create('/facilities/', { name: 'Tower' })).id
    const equipment = await upkeep.equipment({ facility_id: facility })
    const inside = await upkeep.schedule({ equipment_id: equipment })
    const outside = await upkeep.schedule()
    const march = '?from=2030-03-01&to=2030-04-01'
    const seen = async (more = '') => {
      const { data } = (await upkeep.api.get(`${PATH}/calendar/${march}${more}`)).body()
      return data.map((entry: Entry) => entry.schedule_id).sort()
    }
    assert.deepEqual(await seen(), [inside.id, outside.id].sort())
    assert.deepEqual(await seen(`&facility=${facility}`), [inside.id])
    assert.deepEqual(await seen(`&schedule=${outside.id}`), [outside.id])
    assert.deepEqual(await seen(`&technician=${upkeep.api.userId}`), [])
    ;(await upkeep.api.get(`${PATH}/calendar/${march}&team=red`)).assertStatus(400)
  })

  test('who may see one facility sees the occurrences there', async ({ client, assert }) => {
    const upkeep = await Upkeep.of(client, pair.theirs)
    const facility = (await upkeep.api.create('/facilities/', { name: 'Annex' })).id
    const equipment = await upkeep.equipment({ facility_id: facility })
    const { id } = await upkeep.schedule({ equipment_id: equipment })
    const person = await upkeep.as(client, ['view_maintenance_schedules:facility'])
    await person.assign(pair.theirs, facility)
    const { data } = (await person.get(`${PATH}/calendar/${YEAR}`)).body()
    const ids = new Set(data.map((entry: Entry) => entry.schedule_id))
    assert.deepEqual([...ids], [id])
    ;(await person.post(`${PATH}/${id}/pause/`)).assertStatus(403)
  })
})
