import { test } from '@japa/runner'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { twoTenants, type TestTenant } from '#tests/support/tenants'

test.group('Definitions in memory', (group) => {
  const pair = twoTenants(group)

  test('what one company has published describes nobody else’s records, whoever asks first', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const path = '/definitions/entity/equipment.crane'
    const schema = { type: 'object', properties: { reach_m: { type: 'number', title: 'Reach' } } }
    const body = { kind: 'entity', key: 'equipment.crane', title: 'Crane', schema }
    ;(await api.send('put', `${path}/draft/`, { body })).assertStatus(200)
    ;(await api.post(`${path}/publish/`)).assertStatus(200)

    assert.isTrue(await hasReach(pair.ours))
    assert.isFalse(await hasReach(pair.theirs))
    assert.isTrue(await hasReach(pair.ours))
  })

  function hasReach({ tenant: owner }: TestTenant) {
    return tenant.run(owner, async () => {
      const equipment = await definitionRegistry.entity('equipment')
      return equipment.fields.some(({ path }) => path === 'custom.reach_m')
    })
  }
})
