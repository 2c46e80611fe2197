import { test } from '@japa/runner'
import { Store } from '#plugins/inventory/tests/support/store'
import { twoTenants } from '#tests/support/tenants'

const PATH = '/kpis/inventory.stock_out_rate/'

test.group('Stock-out rate', (group) => {
  const pair = twoTenants(group)

  test('counts what was gone at some time, of what is to be kept', async ({ client, assert }) => {
    const filled = await Store.open(client, pair.ours)
    const keep = async (store: Store) =>
      store.api.patch(`/stock/${(await store.level())!.id}/`, { min: 2 })
    await filled.moved({ kind: 'receipt', quantity: 5 })
    await keep(filled)
    const gone = await Store.open(client, pair.ours)
    await gone.moved(
      { kind: 'receipt', quantity: 3 },
      { kind: 'issue', quantity: 3 },
      { kind: 'receipt', quantity: 4 }
    )
    await keep(gone)
    const idle = await Store.open(client, pair.ours)
    await idle.moved({ kind: 'receipt', quantity: 1 }, { kind: 'issue', quantity: 1 })

    const { value, inputs, rows } = (await filled.api.get(PATH)).body().data
    assert.equal(value, 0.5)
    assert.containSubset(inputs, [
      { key: 'out', value: 1 },
      { key: 'kept', value: 2 },
    ])
    assert.containSubset(rows[0], { counts: true, on_hand: 4, path: `/parts/${gone.partId}` })
    assert.containSubset(rows[1], { counts: false, since: null })
    assert.isNull((await filled.api.get(`${PATH}?from=2020-01-01&to=2020-02-01`)).body().data.value)
  })
})
