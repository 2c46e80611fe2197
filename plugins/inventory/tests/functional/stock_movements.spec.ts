import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { ledgerOf, Store } from '#plugins/inventory/tests/support/store'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'
import { tenant } from '#platform/tenancy/tenant_scope'

const receipt = (quantity: string | number, cost: string | number = '2.00') => ({
  kind: 'receipt',
  quantity,
  unit_cost: cost,
})

test.group('Stock movements', (group) => {
  const pair = twoTenants(group)

  test('a receipt raises stock and moves the average to the cent', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    const made = await store.moved(receipt(3, '10.00'), receipt('7', 12.5), receipt('0.5', '0.1'))
    assert.containSubset(await store.level(), { on_hand: '10.5000', average_cost: '11.1952' })
    assert.deepEqual(
      made.map(({ balance }) => balance),
      ['3.0000', '10.0000', '10.5000']
    )
    const part = (await store.api.get(`/parts/${store.partId}/`)).body().data
    assert.equal(part.quantity_in_stock, '10.5000')
  })

  test('an issue goes at the average of its moment, and later receipts do not change it', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved(receipt(4, '1.00'), receipt(4, '2.00'))
    const [issue] = await store.moved({ kind: 'issue', quantity: 3 })
    await store.moved(receipt(5, '9.99'))
    assert.containSubset(issue, { quantity: '-3.0000', unit_cost: '1.5000', value: '-4.5000' })
    const kept = (await store.api.get(`/stock/movements/${issue.id}/`)).body().data
    assert.equal(kept.unit_cost, '1.5000')
    assert.equal((await store.level()).average_cost, '5.7450')
  })

  test('more than there is stays where it is, and the refusal says what is available', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved(receipt(5))
    for (const kind of ['issue', 'adjust']) {
      const quantity = kind === 'issue' ? 6 : -6
      const refused = await store.move({ kind, quantity, reason: 'Lost' })
      refused.assertStatus(409)
      assert.equal(refused.body().error.code, 'INSUFFICIENT_STOCK')
      assert.equal(refused.body().error.details.available, '5.0000')
    }
    assert.equal((await store.level()).on_hand, '5.0000')
  })

  test('a location that may go below zero does', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours, {
      unit_price: '3',
      place: { allow_negative: true },
    })
    const [issue] = await store.moved({ kind: 'issue', quantity: 2 })
    assert.containSubset(issue, { balance: '-2.0000', unit_cost: '3.0000' })
    await store.moved(receipt(5, '4'))
    assert.containSubset(await store.level(), { on_hand: '3.0000', average_cost: '4.0000' })
  })

  test('a transfer leaves one place and arrives at the other, at the cost it left with', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    const { id: to } = await store.api.create('/stock-locations/', { name: 'Van' })
    await store.moved(receipt(10, '2.50'))
    const [out] = await store.moved({ kind: 'transfer', quantity: 4, to_location_id: to })
    const both = (await store.api.get(`/stock/movements/?pair_id=${out.pair_id}`)).body().data
    assert.sameMembers(
      both.map((one: Record<string, string>) => `${one.kind} ${one.quantity} ${one.unit_cost}`),
      ['transfer_out -4.0000 2.5000', 'transfer_in 4.0000 2.5000']
    )
    assert.containSubset(await store.level(to), { on_hand: '4.0000', average_cost: '2.5000' })
    assert.equal((await store.level()).on_hand, '6.0000')
    const nowhere = await store.move({ kind: 'transfer', quantity: 1, to_location_id: v7() })
    assert.property(nowhere.body().error.details, 'to_location_id')
  })

  test('a count sets what was found, and says by how much it differed', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved(receipt(10))
    const [less, same] = await store.moved(
      { kind: 'count', quantity: '7.5' },
      { kind: 'count', quantity: '7.5' }
    )
    assert.containSubset(less, { quantity: '-2.5000', balance: '7.5000' })
    assert.containSubset(same, { quantity: '0.0000', balance: '7.5000' })
  })

  test('one key moves once: the same wish is answered again, another is refused', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    const key = { 'idempotency-key': v7() }
    const first = await store.move(receipt(5), key)
    const forgotten = () =>
      tenant.run(pair.ours.tenant, () => tenant.query('DELETE FROM idempotency_keys'))
    await forgotten()
    const again = await store.move(receipt(5), key)
    again.assertStatus(201)
    assert.equal(again.body().data.id, first.body().data.id)
    await forgotten()
    const other = await store.move(receipt(6), key)
    assert.equal(other.body().error.code, 'IDEMPOTENCY_KEY_REUSED')
    assert.equal((await store.level()).on_hand, '5.0000')
  })

  test('what cannot be is refused by the name of its field', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    const refused = async (wish: object) => {
      const answer = await store.move({ kind: 'receipt', quantity: 1, ...wish })
      answer.assertStatus(422)
      return Object.keys(answer.body().error.details)
    }
    assert.deepEqual(await refused({ quantity: 0 }), ['quantity'])
    assert.deepEqual(await refused({ quantity: '-1' }), ['quantity'])
    assert.deepEqual(await refused({ quantity: '1.00001' }), ['quantity'])
    assert.deepEqual(await refused({ quantity: 1e21 }), ['quantity'])
    assert.deepEqual(await refused({ unit_cost: -1 }), ['unit_cost'])
    assert.deepEqual(await refused({ part_id: v7() }), ['part_id'])
    assert.deepEqual(await refused({ location_id: v7() }), ['location_id'])
    assert.deepEqual(await refused({ task_id: v7() }), ['task_id'])
    assert.deepEqual(await refused({ kind: 'adjust' }), ['reason'])
    assert.deepEqual(await refused({ kind: 'transfer' }), ['to_location_id'])
    assert.deepEqual(await refused({ colour: 'red' }), ['colour'])
  })

  test('nobody alters the ledger, not even by injected SQL', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved(receipt(5))
    for (const sql of ['UPDATE stock_movements SET quantity = 1', 'DELETE FROM stock_movements'])
      await assert.rejects(
        () => tenant.run(pair.ours.tenant, () => tenant.query(sql)),
        /permission/
      )
    assert.lengthOf(await ledgerOf(pair.ours, store.partId), 1)
  })

  test('whoever works may issue and return, and nothing else', async ({ client }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved(receipt(5))
    const technician = await Caller.as(client, pair.ours, 'technician')
    const wish = { part_id: store.partId, location_id: store.locationId, quantity: 1 }
    const post = (kind: string) => technician.post('/stock/movements/', { ...wish, kind })
    ;(await post('issue')).assertStatus(201)
    ;(await post('receipt')).assertStatus(403)
  })

  test('the neighbour’s stock does not exist here', async ({ client, assert }) => {
    const [ours, theirs] = [
      await Store.open(client, pair.ours),
      await Store.open(client, pair.theirs),
    ]
    const [made] = await theirs.moved(receipt(5))
    ;(await ours.api.get(`/stock/movements/${made.id}/`)).assertStatus(404)
    ;(await ours.api.get(`/parts/${theirs.partId}/`)).assertStatus(404)
    const stolen = await ours.move({ ...receipt(1), part_id: theirs.partId })
    assert.property(stolen.body().error.details, 'part_id')
    assert.lengthOf((await ours.api.get(`/stock/?part_id=${theirs.partId}`)).body().data, 0)
  })
})
