import { test } from '@japa/runner'
import { CATALOGUE } from '#plugins/inventory/demo/demo_catalogue'
import furnish from '#plugins/inventory/demo/demo_store'
import { enabled } from '#plugins/inventory/tests/support/store'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('The store of the demo', (group) => {
  const pair = twoTenants(group)

  test('has parts in stock, what is short is suggested, and orders stand in many states', async ({
    client,
    assert,
  }) => {
    const api = await enabled(client, pair.ours)
    await Caller.as(client, pair.ours, 'manager')
    const by = { id: pair.ours.adminId, channel: 'ui' } as const
    await tenant.run(pair.ours.tenant, () => furnish(by), { timeout: 60_000 })
    const total = async (path: string) => (await api.get(path)).body().meta.pagination.total
    assert.equal(await total('/parts/?filter[quantity_in_stock][gt]=0'), CATALOGUE.length)
    assert.isAbove(await total('/reorder-suggestions/?state=open'), 0)
    const { data } = (await api.get('/purchase-orders/?fields=status&page_size=100')).body()
    assert.isAbove(new Set(data.map(({ status }: { status: string }) => status)).size, 4)
  })
})
