import { test } from '@japa/runner'
import { apiRoutes } from '#platform/api/openapi/api_routes'
import { DispatchStage, EIGHT, MONDAY } from '#plugins/maintenance/tests/support/dispatch_stage'
import { departures } from '#tests/support/documented'
import { twoTenants } from '#tests/support/tenants'

test.group('What the board answers', (group) => {
  const pair = twoTenants(group)

  test('is as the OpenAPI document says', async ({ client, assert }) => {
    const stage = await DispatchStage.of(client, pair.ours)
    const home = await stage.api.create('/facilities/', { name: 'Depot' })
    const { id } = await stage.technician({ home_facility_id: home.id })
    await stage.technician({ skills: [], shifts: [] })
    const task = await stage.task({ facility_id: home.id, due_date: MONDAY })
    await stage.task()
    const document = (await stage.api.get('/openapi.json')).body()
    const answers = {
      'dispatch.candidates': await stage.api.get(
        `/dispatch/candidates/?task_id=${task.id}&at=${EIGHT}`
      ),
      'dispatch.assign': await stage.assign(task.id, id),
      'dispatch.board': await stage.api.get(`/dispatch/board/?from=${MONDAY}&to=2030-06-10`),
    }
    for (const [name, answer] of Object.entries(answers)) {
      const route = apiRoutes().find((one) => one.name === name)!
      assert.deepEqual(departures(document, route, answer), [])
    }
  })
})
