import { test } from '@japa/runner'
import furnish from '#plugins/inventory/demo'
import { enabled } from '#plugins/inventory/tests/support/store'
import { tenant } from '#platform/tenancy/tenant_scope'
import { twoTenants } from '#tests/support/tenants'

test.group('The store of the demo', (group) => {
  const pair = twoTenants(group)

  test('has parts in stock, and what is nearly gone is suggested', async ({ client, assert }) => {
    const api = await enabled(client, pair.ours)
    const by = { id: pair.ours.adminId, channel: 'ui' } as const
    await tenant.run(pair.ours.tenant, () => furnish(by), { timeout: 60_000 })
    const total = async (path: string) => (await api.get(path)).body().meta.pagination.total
    assert.equal(await total('/parts/?filter[quantity_in_stock][gt]=0'), 12)
    assert.equal(await total('/reorder-suggestions/?state=open'), 3)
    assert.equal(await total('/stock/?short=true'), 3)
    assert.equal(await total('/part-categories/?search=doors'), 1)
  })
})
