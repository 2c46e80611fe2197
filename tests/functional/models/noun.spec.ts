import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { Caller } from '#tests/support/caller'
import { withPlugin } from '#tests/support/with_plugin'
import { ImportClient } from '#tests/support/import_client'
import { adminHeaders } from '#tests/support/people'
import { withWorker } from '#tests/support/queue'

const FILE = `Number,Name,Color,Maker,Facility
G-1,Winch,red,Acme,Mill
G-2,Hoist,green,,
G-3,,red,,
`

test.group('A noun that a plugin brings', (group) => {
  const pair = withPlugin(group, 'gadgets')
  const worker = withWorker(group)
  const importer = async (client: ApiClient) =>
    ImportClient.at(pair.ours, worker).as(client, await adminHeaders(pair.ours), 'gadgets')

  test('is created, read, filtered, sorted, sought, grouped and included like any other', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const maker = await api.create('/gadget-makers/', { name: 'Acme' })
    const crane = { gadget_number: 'G-9', name: 'Crane', weight: 7, maker_id: maker.id }
    const made = await api.post('/gadgets/', crane)
    made.assertStatus(201)
    const { id } = made.body().data
    assert.equal(made.header('location'), `/api/v1/gadgets/${id}/`)
    assert.containSubset(made.body().data, { ...crane, in_stock: 0 })
    await api.create('/gadgets/', { gadget_number: 'G-8', name: 'Drill', weight: 3 })
    const names = async (query: string) =>
      (await api.get(`/gadgets/?${query}`)).body().data.map(({ name }: { name: string }) => name)
    assert.deepEqual(await names('sort=weight'), ['Drill', 'Crane'])
    assert.deepEqual(await names('filter[weight][gte]=5'), ['Crane'])
    assert.deepEqual(await names('search=g-8'), ['Drill'])
    const [included] = (await api.get(`/gadgets/?name=Crane&include=maker`)).body().data
    assert.deepEqual(included.maker, { id: maker.id, label: 'Acme' })
    const grouped = await api.get('/gadgets/?group_by=maker_id')
    assert.containSubset(grouped.body().meta.groups, [{ value: maker.id, count: 1 }])
  })

  test('is changed, deleted and restored, and its story tells so', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const { id } = await api.create('/gadgets/', { gadget_number: 'G-7', name: 'Saw' })
    await api.patch(`/gadgets/${id}/`, { name: 'Band saw' })
    ;(await api.post('/gadgets/', { gadget_number: 'G-7', name: 'Saw' })).assertStatus(409)
    ;(await api.delete(`/gadgets/${id}/`)).assertStatus(204)
    ;(await api.get(`/gadgets/${id}/`)).assertStatus(404)
    ;(await api.post(`/gadgets/${id}/restore/`)).assertStatus(200)
    const told = (await api.get(`/gadgets/${id}/history/`)).body().data
    assert.containSubset(told, [{ action: 'updated', field: 'name', after: 'Band saw' }])
  })

  test('stands where it stands: a facility, and all below it', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const mill = await api.create('/facilities/', { name: 'Mill' })
    const hall = await api.create('/facilities/', { name: 'Hall', parent_id: mill.id })
    await api.create('/gadgets/', { gadget_number: 'G-6', name: 'Press', facility_id: hall.id })
    const inside = await api.get(`/gadgets/?filter[within]=${mill.id}`)
    assert.lengthOf(inside.body().data, 1)
    ;(await api.get(`/gadget-makers/?filter[within]=${mill.id}`)).assertStatus(400)
  })

  test('comes from files and goes into them unchanged', async ({ client, assert }) => {
    const api = await importer(client)
    const { result } = await api.run(FILE)
    assert.containSubset(result, { created: 2, refused: 1 })
    const [winch] = (await api.get('/gadgets/?gadget_number=G-1&include=maker,facility')).body()
      .data
    assert.containSubset(winch, {
      in_stock: 0,
      maker: { label: 'Acme' },
      facility: { label: 'Mill' },
    })
    const again = await api.run(await api.exported())
    assert.containSubset(again.result, { created: 0, updated: 0, refused: 0 })
    const changed = await api.run('Number,Name\nG-1,Big winch\n')
    assert.containSubset(changed.result, { updated: 1 })
    const workbook = await api.workbook('/gadgets/export/?format=xlsx')
    api.fileName = 'gadgets.xlsx'
    assert.containSubset((await api.run(workbook)).result, { updated: 0, refused: 0 })
  })

  test('has views and columns of its own, and is changed many at a time', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const view = { title: 'Red', entity: 'gadget', columns: ['name'] }
    const { id } = await api.create('/views/', view)
    assert.containSubset((await api.get('/views/?entity=gadget')).body().data, [{ id }])
    const own = await api.patch('/list-settings/gadget/', { columns: ['name', 'color'] })
    assert.deepEqual(own.body().data.columns, ['name', 'color'])
    const wish = { action: 'update', filter: { color: 'green' }, values: { color: 'red' } }
    assert.equal((await api.post('/gadgets/bulk/', wish)).body().data.changed, 1)
    const move = { action: 'move', filter: {}, status: 'sent' }
    ;(await api.post('/gadgets/bulk/', move)).assertStatus(422)
  })

  test('is found by search, and points at what it is made by', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const hits = (await api.get('/search/?q=crane')).body().data
    assert.containSubset(hits, [{ entity: 'gadget', label: 'Crane (G-9)' }])
    const theirs = await Caller.admin(client, pair.theirs)
    assert.lengthOf((await theirs.get('/search/?q=crane')).body().data, 0)
    const { id: stranger } = await theirs.create('/gadget-makers/', { name: 'Stranger' })
    const refused = await api.post('/gadgets/', {
      gadget_number: 'G-5',
      name: 'Lathe',
      maker_id: stranger,
    })
    assert.property(refused.body().error.details, 'maker_id')
  })
})
