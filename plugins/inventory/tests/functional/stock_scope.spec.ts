import { test } from '@japa/runner'
import { Store } from '#plugins/inventory/tests/support/store'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const GRANTS = ['view_parts', 'view_stock:facility', 'create_stock_movements:facility']

test.group('Stock by facility', (group) => {
  const pair = twoTenants(group)

  test('whose grants end at their facilities see and move what lies there alone', async ({
    client,
    assert,
  }) => {
    const far = await Store.open(client, pair.ours)
    const { id: facility } = await far.api.create('/facilities/', { name: 'Site' })
    const near = await Store.open(client, pair.ours, { place: { facility_id: facility } })
    const [made] = await far.moved({ kind: 'receipt', quantity: 5 })
    await near.moved({ kind: 'receipt', quantity: 5 })
    const clerk = await Caller.as(client, pair.ours, GRANTS)
    await clerk.assign(pair.ours, facility)
    const ids = async (path: string) =>
      (await clerk.get(path)).body().data.map((row: { part_id: string }) => row.part_id)
    assert.deepEqual(await ids('/stock/'), [near.partId])
    assert.deepEqual(await ids('/stock/movements/'), [near.partId])
    ;(await clerk.get(`/stock/movements/${made.id}/`)).assertStatus(404)
    const post = (store: Store, more: object = {}) =>
      clerk.post('/stock/movements/', {
        part_id: store.partId,
        location_id: store.locationId,
        kind: 'receipt',
        quantity: 1,
        ...more,
      })
    ;(await post(near)).assertStatus(201)
    ;(await post(far)).assertStatus(403)
    const away = { kind: 'transfer', to_location_id: far.locationId }
    ;(await post(near, away)).assertStatus(403)
  })

  test('nothing is anybody’s own', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 5 })
    const clerk = await Caller.as(client, pair.ours, ['view_stock:own'])
    assert.lengthOf((await clerk.get('/stock/')).body().data, 0)
  })
})
