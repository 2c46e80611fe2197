import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders, person } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const TREE = `name,facility_type,parent.path,code
North,location,,
Tower A,building,North,TA
Floor 2,floor,North / Tower A,
Floor 2,floor,North,
`

test.group('Imports of facilities', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const as = async (client: ApiClient, who: 'ours' | 'theirs' = 'ours') =>
    ImportClient.at(pair[who], worker).as(client, await adminHeaders(pair[who]), 'facilities')

  async function places(api: ImportClient, query = '') {
    return (await api.get(`/facilities/?sort=name${query}`)).body().data as Place[]
  }

  test('a tree comes in with its parents, and the same file again changes nothing', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const planned = await api.run(TREE, { dry_run: true })
    assert.containSubset(planned.result, { created: 4, refused: 0 })
    assert.isEmpty(await places(api))

    const made = await api.run(TREE)
    assert.containSubset(made.result, { created: 4, refused: 0, errors: [] })
    const all = await places(api)
    const [tower, north] = ['Tower A', 'North'].map((name) => all.find((one) => one.name === name)!)
    assert.equal(tower.parent_id, north.id)
    const below = await places(api, `&filter[within]=${tower.id}`)
    assert.deepEqual(
      below.map(({ name }) => name),
      ['Floor 2', 'Tower A']
    )
    const again = await api.run(TREE)
    assert.containSubset(again.result, { created: 0, updated: 0, unchanged: 4 })
  })

  test('what was exported imports again unchanged, as CSV and as a workbook', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const { result } = await api.run(await api.exported())
    assert.containSubset(result, { created: 0, updated: 0, unchanged: 4, refused: 0 })
    const workbook = await api.workbook('/facilities/export/?format=xlsx')
    api.fileName = 'facilities.xlsx'
    const second = await api.run(workbook)
    assert.containSubset(second.result, { unchanged: 4, refused: 0 })
  })

  test('a place that moves takes all below it along', async ({ client, assert }) => {
    const api = await as(client)
    const { result } = await api.run('name,code,parent.name\nSouth,S,\nTower A,TA,South\n')
    assert.containSubset(result, { created: 1, updated: 1, refused: 0 })
    const south = (await places(api)).find(({ name }) => name === 'South')!
    const below = await places(api, `&filter[within]=${south.id}`)
    assert.deepEqual(
      below.map(({ name }) => name),
      ['Floor 2', 'South', 'Tower A']
    )
  })

  test('rings, unknown and ambiguous parents, and what hangs on refused rows are refused', async ({
    client,
    assert,
  }) => {
    const api = await as(client)
    const file =
      'name,code,parent.name\nSouth,S,Tower A\nAttic,,Nowhere\nShelf,,Floor 2\nWing,,Wing\n'
    const { result } = await api.run(file)
    assert.deepEqual(
      result.errors.map(({ row, message }: { row: number; message: string }) => [row, message]),
      [
        [2, 'lies below this facility: a place cannot be inside itself'],
        [3, 'does not exist, or you may not see it'],
        [4, 'names 2 records: name one by something only it has'],
        [5, 'does not exist, or you may not see it'],
      ]
    )
  })

  test('reasons are told in the language of whoever reads them', async ({ client, assert }) => {
    const api = await as(client)
    const id = await api.order('name,parent.name\nAttic,Nowhere\n')
    await worker.settle(pair.ours.tenant)
    const german = { 'accept-language': 'de' }
    const { result } = (await api.get(`/imports/${id}/`).headers(german)).body().data
    assert.equal(result.errors[0].message, 'gibt es nicht, oder Sie dürfen es nicht sehen')
    const file = (await api.get(`/imports/${id}/errors.csv`).headers(german)).text()
    assert.include(file, 'gibt es nicht')
    assert.include((await api.get(`/imports/${id}/errors.csv`)).text(), 'does not exist')
  })

  test('a scoped role adds below its facilities alone', async ({ client, assert }) => {
    const grants = ['view_facilities', 'create_facilities:facility', 'update_facilities']
    const limited = ImportClient.at(pair.ours, worker).as(
      client,
      (await person(pair.ours, grants)).headers,
      'facilities'
    )
    const { result } = await limited.run('name,parent.name\nCellar,Tower A\n')
    assert.containSubset(result, { created: 0, refused: 1 })
    const { headers } = await person(pair.ours, ['view_facilities'])
    const reader = ImportClient.at(pair.ours, worker).as(client, headers, 'facilities')
    const refused = await reader.send('name\nRoof\n')
    refused.assertStatus(403)
  })

  test('a neighbour has none of it', async ({ client, assert }) => {
    const theirs = await as(client, 'theirs')
    assert.isEmpty(await places(theirs))
    const { result } = await theirs.run('name,parent.name\nAnnex,North\n')
    assert.containSubset(result, { created: 0, refused: 1 })
  })
})

type Place = { id: string; name: string; parent_id: string | null }
