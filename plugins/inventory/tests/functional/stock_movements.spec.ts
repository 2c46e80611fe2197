import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { Store } from '#plugins/inventory/tests/support/store'
import { twoTenants } from '#tests/support/tenants'

test.group('Stock movements', (group) => {
  const pair = twoTenants(group)

  test('a receipt raises stock and moves the average to the cent', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    const made = await store.moved(
      { kind: 'receipt', quantity: 3, unit_cost: '10.00' },
      { kind: 'receipt', quantity: '7', unit_cost: 12.5 },
      { kind: 'receipt', quantity: '0.5', unit_cost: '0.1' }
    )
    assert.containSubset(await store.level(), { on_hand: '10.5000', average_cost: '11.1952' })
    assert.deepEqual(
      made.map(({ balance }) => balance),
      ['3.0000', '10.0000', '10.5000']
    )
  })
})
