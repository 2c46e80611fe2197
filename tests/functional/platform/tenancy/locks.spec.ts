import { test } from '@japa/runner'
import Equipment from '#models/equipment'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { until } from '#tests/support/faults/load'
import { twoTenants } from '#tests/support/tenants'

const WAITING = `
  SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
  WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()`

test.group('Locks of a tenant', (group) => {
  const pair = twoTenants(group)
  const free = (who: 'ours' | 'theirs', names: string[]) =>
    tenant.detached(pair[who].tenant, () => tenant.lockFree(names))

  test('a name is ours until our unit ends, and keeps no neighbour waiting', async ({ assert }) => {
    await tenant.run(pair.ours.tenant, async () => {
      await tenant.lock('gate')
      assert.deepEqual(await free('ours', ['gate', 'yard']), ['yard'])
      assert.deepEqual(await free('theirs', ['gate']), ['gate'])
    })
    assert.deepEqual(await free('ours', ['gate']), ['gate'])
  })

  test('what is shared is shared, and nobody has it alone meanwhile', async ({ assert }) => {
    await tenant.run(pair.ours.tenant, async () => {
      await tenant.lock('gate', 'shared')
      await tenant.detached(pair.ours.tenant, () => tenant.lock('gate', 'shared'))
      assert.deepEqual(await free('ours', ['gate']), [])
    })
  })

  test('two moves at once make no ring: the second sees the first', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const piece = (number: string, parent?: { id: string }) =>
      api.create('/equipment/', { name: number, equipment_number: number, parent_id: parent?.id })
    const [crane, hall] = [await piece('crane'), await piece('hall')]
    const bay = await piece('bay', hall)
    const second = await tenant.run(pair.ours.tenant, async () => {
      const moved = await Equipment.findOrFail(crane.id)
      moved.parent_id = bay.id
      await moved.store('updated', { id: null, channel: 'system' })
      const answer = tenant.outside(async () =>
        api.patch(`/equipment/${hall.id}/`, { parent_id: crane.id })
      )
      await until(async () => (await tenant.query(WAITING)).length > 0)
      return { answer }
    })
    const answer = await second.answer
    answer.assertStatus(422)
    assert.property(answer.body().error.details, 'parent_id')
  })
})
