import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { Store } from '#plugins/inventory/tests/support/store'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Stocktakes', (group) => {
  const pair = twoTenants(group)

  async function count(store: Store) {
    const made = await store.api.create('/stock-counts/', { location_id: store.locationId })
    const path = `/stock-counts/${made.id}/`
    const found = (counted: number | string) =>
      store.api.patch(path, { lines: [{ part_id: store.partId, counted }] })
    return { made, path, found, go: (verb: string, by = store.api) => by.post(`${path}${verb}/`) }
  }

  test('is blind until it is handed in, and posted once somebody else has looked', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 10, unit_cost: '4' })
    const { made, found, go } = await count(store)
    assert.containSubset(made.lines, [{ counted: null, expected: null }])
    assert.containSubset((await found('7.5')).body().data.lines, [{ expected: null }])
    const handed = (await go('submit')).body().data
    assert.containSubset(handed, { state: 'counted', lines: [{ variance: '-2.5000' }] })
    ;(await go('approve')).assertStatus(409)
    const boss = await Caller.as(client, pair.ours, 'manager')
    assert.equal((await go('approve', boss)).body().data.state, 'posted')
    assert.equal((await store.level()).on_hand, '7.5000')
    ;(await go('approve', boss)).assertStatus(409)
  })

  test('what moves between counting and approval is no variance', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 10 })
    const { found, go } = await count(store)
    await found(9)
    await store.moved({ kind: 'issue', quantity: 4 })
    await go('submit')
    await go('approve', await Caller.as(client, pair.ours, 'manager'))
    assert.equal((await store.level()).on_hand, '5.0000')
  })

  test('where nothing differs nobody has to approve', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 10 })
    const { found, go } = await count(store)
    ;(await go('submit')).assertStatus(422)
    await found(10)
    assert.equal((await go('submit')).body().data.state, 'posted')
  })

  test('what was rejected is counted again', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 10 })
    const { found, go } = await count(store)
    await found(1)
    await go('submit')
    const again = await go('reject', await Caller.as(client, pair.ours, 'manager'))
    assert.containSubset(again.body().data, { state: 'open', lines: [{ counted: null }] })
    assert.equal((await store.level()).on_hand, '10.0000')
  })

  test('one at a time counts a location, and what is not there is refused', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    const { path, go } = await count(store)
    const wish = { location_id: store.locationId }
    ;(await store.api.post('/stock-counts/', wish)).assertStatus(409)
    const lines = [{ part_id: v7(), counted: 1 }]
    ;(await store.api.patch(path, { lines })).assertStatus(422)
    await go('cancel')
    const unknown = await store.api.post('/stock-counts/', { ...wish, part_ids: [v7()] })
    assert.property(unknown.body().error.details, 'part_ids')
  })
})
