import { test } from '@japa/runner'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { v7 } from 'uuid'
import { Store } from '#plugins/inventory/tests/support/store'
import { apiDescription } from '#platform/api/openapi/api_description'
import { apiRoutes } from '#platform/api/openapi/api_routes'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const OURS =
  /^\/(equipment\/\{id\}\/parts|parts|parts-store|part-categories|suppliers|supplier-parts|stock|stock-locations|purchase-orders|stock-counts|reorder-suggestions)\//
const ours = () => apiRoutes().filter(({ plugin, path }) => plugin && OURS.test(path))

test.group('The API of the inventory', (group) => {
  const pair = twoTenants(group)

  test('is described as a whole, and nothing is described that is not there', ({ assert }) => {
    const core = new Set(apiDescription.within(new Set()).routeNames)
    const told = apiDescription.within(new Set(['inventory'])).routeNames
    assert.sameMembers(
      told.filter((name) => !core.has(name)),
      ours().map(({ name }) => name)
    )
  })

  test('is not there for a company that has not enabled it', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.theirs)
    const answer = await api.get('/parts/')
    answer.assertStatus(404)
    assert.equal(answer.body().error.code, 'PLUGIN_NOT_ENABLED')
  })

  test('lets nobody in whose role has no permission', async ({ client, assert }) => {
    await Store.open(client, pair.ours)
    const nobody = await Caller.as(client, pair.ours, [])
    const open: string[] = []
    for (const { method, path, name } of ours()) {
      const url = path.replace(/\{\w+\}/g, v7())
      const answer =
        method === 'get' || method === 'delete'
          ? await nobody[method](url)
          : await nobody.send(method as 'post', url, { body: bodyOf(name) })
      if (![403, 404].includes(answer.status())) open.push(`${name} ${answer.status()}`)
    }
    assert.deepEqual(open, [])
  })

  test('answers what its document says', async ({ client, assert }) => {
    const store = await Store.open(client, pair.ours, { reorder_level: 20, unit_price: '2' })
    const { id: supplier } = await store.api.create('/suppliers/', { name: 'Acme Parts' })
    await store.moved({ kind: 'receipt', quantity: 5 })
    await store.reserve(await store.task(), '1')
    await store.api.create('/stock-counts/', { location_id: store.locationId })
    const lines = [{ part_id: store.partId, quantity: 2 }]
    await store.api.create('/purchase-orders/', { supplier_id: supplier, lines })
    await store.api.create('/part-categories/', { name: 'Filters' })
    const document = (await store.api.get('/openapi.json')).body()
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv).addFormat('decimal', true)
    ajv.addSchema({ ...document, $id: 'api' })
    for (const [path, component] of Object.entries(LISTS)) {
      const rows = (await store.api.get(path)).body().data
      assert.isNotEmpty(rows, path)
      const validate = ajv.getSchema(`api#/components/schemas/${component}`)!
      for (const row of rows)
        assert.isTrue(validate(row), `${path} ${ajv.errorsText(validate.errors)}`)
    }
  })
})

/** For what reads its body before it looks anything up. */
function bodyOf(name: string) {
  if (name.endsWith('comments.store')) return { body: 'Mine' }
  if (name.endsWith('checklists.store')) return { form: 'general_safety' }
  return name.endsWith('.status') ? { status: 'sent' } : undefined
}

const LISTS = {
  '/parts/': 'Part',
  '/part-categories/': 'PartCategory',
  '/suppliers/': 'Supplier',
  '/stock-locations/': 'StockLocation',
  '/purchase-orders/': 'PurchaseOrder',
  '/stock/': 'StockLevel',
  '/stock/movements/': 'StockMovement',
  '/stock/reservations/': 'StockReservation',
  '/stock-counts/': 'StockCount',
  '/reorder-suggestions/': 'ReorderSuggestion',
}
