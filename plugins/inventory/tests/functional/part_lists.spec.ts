import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { enabled, Store } from '#plugins/inventory/tests/support/store'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Lists of parts', (group) => {
  const pair = twoTenants(group)

  test('an order takes the supplier’s price for so many', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours, { unit_price: '9' })
    const { id: supplier } = await store.api.create('/suppliers/', { name: 'Acme Parts' })
    const offer = await store.api.create('/supplier-parts/', {
      part_id: store.partId,
      supplier_id: supplier,
      supplier_number: 'A-1',
      prices: [
        { quantity: 1, unit_price: '5' },
        { quantity: 100, unit_price: '3.50' },
      ],
    })
    assert.containSubset(offer, { pack_quantity: '1.0000', supplier: { label: 'Acme Parts' } })
    const total = async (quantity: number) => {
      const lines = [{ part_id: store.partId, quantity }]
      return (await store.api.create('/purchase-orders/', { supplier_id: supplier, lines })).total
    }
    assert.equal(await total(99), '495.0000')
    assert.equal(await total(100), '350.0000')
    const path = `/supplier-parts/${offer.id}/`
    const twice = [
      { quantity: 1, unit_price: 1 },
      { quantity: '1.0', unit_price: 2 },
    ]
    ;(await store.api.patch(path, { prices: twice })).assertStatus(422)
    ;(await store.api.patch(path, { prices: [] })).assertStatus(200)
    assert.equal(await total(1), '9.0000')
    ;(await store.api.delete(path)).assertStatus(204)
    ;(await store.api.get(path)).assertStatus(404)
  })

  test('a part is not made of itself, neither directly nor by way of others', async ({
    client,
    assert,
  }) => {
    const api = await enabled(client, pair.ours)
    const part = async (name: string) =>
      (await api.create('/parts/', { part_number: `${name}-${v7().slice(-6)}`, name })).id as string
    const [pump, motor, screw] = [await part('Pump'), await part('Motor'), await part('Screw')]
    const made = (of: string, ...parts: object[]) => api.put(`/parts/${of}/components/`, { parts })
    const of = (id: string, quantity = 1) => ({ part_id: id, quantity })
    ;(await made(pump, of(motor), { ...of(screw, 4), reference: 'S1' })).assertStatus(200)
    const ring = await made(motor, of(pump))
    assert.deepEqual(Object.keys(ring.body().error.details), ['parts.0.part_id'])
    ;(await made(motor, of(motor))).assertStatus(422)
    ;(await made(motor, of(screw), of(screw))).assertStatus(422)
    ;(await made(motor, of(v7()))).assertStatus(422)
    const list = (await api.get(`/parts/${pump}/components/`)).body().data
    assert.containSubset(list, [{ part_id: screw, quantity: '4.0000', reference: 'S1' }])
  })

  test('equipment lists its spare parts with what is in stock of them', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 2 })
    const { id } = await store.api.create('/equipment/', { name: 'Lift', equipment_number: v7() })
    const parts = [{ part_id: store.partId, quantity: 1, note: 'Every year' }]
    const path = `/equipment/${id}/parts/`
    ;(await store.api.put(path, { parts })).assertStatus(200)
    assert.containSubset((await store.api.get(path)).body().data, [
      { part_id: store.partId, quantity_in_stock: '2.0000', note: 'Every year' },
    ])
    const technician = await Caller.as(client, pair.ours, 'technician')
    ;(await technician.get(path)).assertStatus(200)
    ;(await technician.put(path, { parts })).assertStatus(403)
    const theirs = await enabled(client, pair.theirs)
    ;(await theirs.get(path)).assertStatus(404)
    ;(await theirs.put(path, { parts })).assertStatus(404)
  })
})
