import { test } from '@japa/runner'
import demoStore from '#plugins/inventory/demo/demo_store'
import { enabled } from '#plugins/inventory/tests/support/store'
import { tenant } from '#platform/tenancy/tenant_scope'
import { person } from '#tests/support/people'
import { twoTenants } from '#tests/support/tenants'

test.group('The store of the demo', (group) => {
  const pair = twoTenants(group)

  test('has parts in stock, an order in each state and stocktakes', async ({ client, assert }) => {
    const api = await enabled(client, pair.ours)
    await person(pair.ours, 'manager')
    const by = { id: pair.ours.adminId, channel: 'ui' } as const
    await tenant.run(pair.ours.tenant, () => demoStore(by), { timeout: 60_000 })
    const total = async (path: string) => (await api.get(path)).body().meta.pagination.total
    assert.equal(await total('/parts/?filter[quantity_in_stock][gt]=0'), 31)
    assert.equal(await total('/part-categories/?search=doors'), 1)
    assert.equal(await total('/stock-counts/'), 3)
    const orders = (await api.get('/purchase-orders/?page_size=100')).body().data
    assert.lengthOf(new Set(orders.map(({ status }: { status: string }) => status)), 11)
    assert.isAbove(await total('/reorder-suggestions/?state=open'), 0)
  })
})
