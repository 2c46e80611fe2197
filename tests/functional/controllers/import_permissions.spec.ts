import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ImportClient, PLAIN } from '#tests/support/import_client'
import { adminHeaders, person } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

test.group('Who may import', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const as = async (client: ApiClient, who: 'ours' | 'theirs' = 'ours') =>
    ImportClient.at(pair[who], worker).as(client, await adminHeaders(pair[who]))

  test('a neighbour sees nothing of it', async ({ client, assert }) => {
    const api = await as(client)
    const id = await api.order('number,name\nX-1,One\n', { mapping: PLAIN })
    await worker.settle(pair.ours.tenant)
    const theirs = await as(client, 'theirs')
    for (const path of [`/imports/${id}/`, `/imports/${id}/errors.csv`, `/jobs/${id}/`])
      (await theirs.get(path)).assertStatus(404)
    assert.lengthOf((await theirs.get('/imports/')).body().data, 0)
    assert.lengthOf(await theirs.equipment(), 0)
    const stranger = ImportClient.at(pair.ours, worker).as(
      client,
      (await person(pair.ours, ['create_equipment', 'update_equipment'])).headers
    )
    ;(await stranger.get(`/imports/${id}/`)).assertStatus(404)
  })

  test('who may not create and change equipment, or make facilities, is told before anything is read', async ({
    client,
  }) => {
    const sender = async (grants: string[]) =>
      ImportClient.at(pair.ours, worker).as(client, (await person(pair.ours, grants)).headers)
    ;(await (await sender(['view_*', 'create_equipment'])).send('number\n1\n')).assertStatus(403)
    const limited = await sender([
      'view_*',
      'create_equipment',
      'update_equipment',
      'create_facilities:facility',
    ])
    ;(await limited.send('number\n1\n', { create_facilities: true })).assertStatus(403)
  })

  test('a scoped role changes and creates only where it reaches', async ({ client, assert }) => {
    const api = await as(client)
    await api.run('number,name\nR-1,Theirs\n', { mapping: PLAIN })
    const { headers } = await person(pair.ours, [
      'view_equipment',
      'create_equipment:facility',
      'update_equipment:own',
    ])
    const limited = ImportClient.at(pair.ours, worker).as(client, headers)
    const { result } = await limited.run('number,name\nR-1,Mine\nR-2,New\n', { mapping: PLAIN })
    assert.containSubset(result, { created: 0, updated: 0, refused: 2 })
    assert.deepEqual(
      result.errors.map(({ message }: { message: string }) => message),
      [
        'belongs to equipment that your role may not change',
        'is where your role may not create equipment',
      ]
    )
  })
})
