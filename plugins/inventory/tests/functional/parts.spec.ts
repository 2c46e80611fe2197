import { test } from '@japa/runner'
import { enabled, Store } from '#plugins/inventory/tests/support/store'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

let count = 0
const number = () => `N-${++count}`

test.group('Parts', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)

  test('amounts are text in answers, whatever they were sent as, and are compared as numbers', async ({
    client,
    assert,
  }) => {
    const api = await enabled(client, pair.ours)
    const dear = { part_number: number(), name: 'Motor', unit_price: 1234.5, reorder_level: '2' }
    const made = await api.create('/parts/', dear)
    assert.containSubset(made, {
      unit_price: '1234.5000',
      reorder_level: '2.0000',
      quantity_in_stock: '0.0000',
      unit: 'pcs',
    })
    await api.create('/parts/', { part_number: number(), name: 'Screw', unit_price: '0.02' })
    const found = await api.get('/parts/?filter[unit_price][gte]=999&sort=-unit_price')
    assert.deepEqual(
      found.body().data.map(({ name }: { name: string }) => name),
      ['Motor']
    )
    for (const price of ['12,5', '-1', -1, '1e5', 'much'])
      (
        await api.post('/parts/', { ...dear, part_number: number(), unit_price: price })
      ).assertStatus(422)
  })

  test('a number is given once, and what is required is asked for', async ({ client, assert }) => {
    const api = await enabled(client, pair.ours)
    const part = { part_number: number(), name: 'Belt' }
    await api.create('/parts/', part)
    ;(await api.post('/parts/', part)).assertStatus(409)
    const refused = await api.post('/parts/', {})
    assert.sameMembers(Object.keys(refused.body().error.details), ['part_number', 'name'])
  })

  test('a category is named by its path, and made where it is not there yet', async ({
    client,
    assert,
  }) => {
    const api = await enabled(client, pair.ours)
    const part = async (category: string) =>
      api.create('/parts/', { part_number: number(), name: 'Filter', category })
    const [first, second] = [await part('Filters/Oil'), await part('filters / oil')]
    assert.equal(second.category, 'Filters/Oil')
    assert.equal(second.category_id, first.category_id)
    const [top] = (await api.get('/part-categories/?full_name=Filters')).body().data
    await api.patch(`/part-categories/${top.id}/`, { name: 'Sieves' })
    assert.equal((await api.get(`/parts/${first.id}/`)).body().data.category, 'Sieves/Oil')
    ;(await api.delete(`/part-categories/${first.category_id}/`)).assertStatus(409)
    const below = { parent_id: first.category_id }
    ;(await api.patch(`/part-categories/${top.id}/`, below)).assertStatus(422)
  })

  test('stock is changed by movements alone; a part sent back as it was read is fine', async ({
    client,
    assert,
  }) => {
    const store = await Store.open(client, pair.ours)
    await store.moved({ kind: 'receipt', quantity: 3 })
    const path = `/parts/${store.partId}/`
    const refused = await store.api.patch(path, { quantity_in_stock: '99.0000' })
    assert.property(refused.body().error.details, 'quantity_in_stock')
    const part = (await store.api.get(path)).body().data
    ;(await store.api.put(path, part)).assertStatus(200)
    ;(await store.api.delete(path)).assertStatus(409)
    assert.lengthOf((await store.api.get('/parts/?filter[quantity_in_stock][gt]=2')).body().data, 1)
  })

  test('below its reorder level it is suggested once, up to max, until it is there or to come', async ({
    client,
    assert,
  }) => {
    const { id: supplier } = await (
      await enabled(client, pair.ours)
    ).create('/suppliers/', { name: 'Acme' })
    const store = await Store.open(client, pair.ours, { reorder_level: 5, supplier_id: supplier })
    await store.moved({ kind: 'receipt', quantity: 6 }, { kind: 'issue', quantity: 2 })
    assert.containSubset(await store.suggestions(), [{ state: 'open', quantity: '1.0000' }])
    const { id } = await store.level()
    ;(await store.api.patch(`/stock/${id}/`, { max: 20 })).assertStatus(200)
    ;(await store.api.patch(`/stock/${id}/`, { max: 1 })).assertStatus(422)
    await store.moved({ kind: 'issue', quantity: 1 })
    const [suggestion, ...others] = await store.suggestions()
    assert.lengthOf(others, 0)
    assert.equal(suggestion.quantity, '17.0000')

    const path = `/reorder-suggestions/${suggestion.id}/order/`
    const order = (await store.api.post(path)).body().data
    assert.containSubset(order, { status: 'requested', supplier_id: supplier })
    assert.containSubset(order.lines, [{ quantity: '17.0000', part_id: store.partId }])
    ;(await store.api.post(path)).assertStatus(409)
    await store.moved({ kind: 'issue', quantity: 1 })
    assert.containSubset(await store.suggestions(), [{ state: 'ordered' }])
    await store.api.post(`/purchase-orders/${order.id}/cancel/`)
    assert.containSubset(await store.suggestions(), [{ state: 'open', quantity: '18.0000' }])
    await store.moved({ kind: 'receipt', quantity: 18 })
    assert.containSubset(await store.suggestions(), [{ state: 'settled' }])
  })

  test('what was exported imports again unchanged', async ({ client, assert }) => {
    const api = await enabled(client, pair.theirs)
    const told = { description: '=1+1', unit_price: 12.5, reorder_level: '3', category: 'A/B' }
    const { id } = await api.create('/parts/', { part_number: number(), name: 'Ö-Ring', ...told })
    const before = await api.get(`/parts/${id}/`)
    const file = Buffer.from((await api.get('/parts/export/?format=csv')).text())
    const asked = await api
      .upload('/parts/import/')
      .file('file', file, { filename: 'parts.csv', contentType: 'text/csv' })
    asked.assertStatus(202)
    await worker.settle(pair.theirs.tenant)
    const job = (await api.get(`/jobs/${asked.body().data.job.id}/`)).body().data
    assert.containSubset(job.result, { refused: 0, unchanged: 1 })
    assert.equal((await api.get(`/parts/${id}/`)).header('etag'), before.header('etag'))
  })

  test('a part from a file has its category too, made where it is not there yet', async ({
    client,
    assert,
  }) => {
    const api = await enabled(client, pair.theirs)
    const file = Buffer.from('part_number,name,category,unit_price\nF-1,Fuse,New/Fuses,0.10\n')
    const asked = await api
      .upload('/parts/import/')
      .file('file', file, { filename: 'parts.csv', contentType: 'text/csv' })
    await worker.settle(pair.theirs.tenant)
    const job = (await api.get(`/jobs/${asked.body().data.job.id}/`)).body().data
    assert.equal(job.state, 'completed', job.error)
    const [part] = (await api.get('/parts/?part_number=F-1')).body().data
    const [category] = (await api.get('/part-categories/?full_name=New/Fuses')).body().data
    assert.containSubset(part, { unit_price: '0.1000', category_id: category.id })
  })

  test('a category that cannot be read is refused with its row, and the others come', async ({
    client,
    assert,
  }) => {
    const api = await enabled(client, pair.theirs)
    const file = Buffer.from('part_number,name,category\nF-2,Fuse,New//Fuses\nF-3,Fuse,New/Fuses\n')
    const asked = await api
      .upload('/parts/import/')
      .file('file', file, { filename: 'parts.csv', contentType: 'text/csv' })
    await worker.settle(pair.theirs.tenant)
    const { result } = (await api.get(`/jobs/${asked.body().data.job.id}/`)).body().data
    assert.containSubset(result, { created: 1, refused: 1 })
    assert.containSubset(result.errors, [{ row: 2, path: 'category' }])
  })

  test('a part is kept at a location before there is any of it', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours)
    const wish = { part_id: store.partId, location_id: store.locationId, min: 2, max: 8 }
    const level = await store.api.create('/stock/', wish)
    assert.containSubset(level, { on_hand: '0.0000', min: '2.0000', max: '8.0000' })
    assert.containSubset(await store.suggestions(), [{ quantity: '8.0000' }])
    ;(await store.api.post('/stock/', wish)).assertStatus(409)
  })
})
