import { test } from '@japa/runner'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { invalidRecords } from '#platform/definitions/invalid_records'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

test.group('Records a definition would refuse', (group) => {
  const pair = twoTenants(group)

  test('what was accepted as it is fits, days and numbers included', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.create('/equipment/', {
      name: 'Lift',
      equipment_number: 'L-1',
      capacity: 1250.5,
      installation_date: '2020-03-29',
    })
    const found = await tenant.run(pair.ours.tenant, async () =>
      invalidRecords(await definitionRegistry.entity('equipment'))
    )
    assert.deepEqual(found, { count: 0, sample: [] })
  })
})
