import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { keepsPlans } from '#config/database'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { twoTenants } from '#tests/support/tenants'

const READ = 'SELECT r.* FROM roles r WHERE r.key = $1'

test.group('Statements whose plan is kept', (group) => {
  const pair = twoTenants(group)

  /** All in one connection: the pool hands out the one that came back last. */
  const read = (whose: TenantIdentity, text = READ) =>
    tenant.run(whose, () =>
      tenant.ask<{ id: string; plans: string }>({ text, values: ['admin'], planned: true })
    )
  const plans = (whose: TenantIdentity) =>
    tenant.run(whose, async () => {
      const SQL = 'SELECT name FROM pg_prepared_statements WHERE statement = $1'
      return (await tenant.query<{ name: string }>(SQL, [READ])).map(({ name }) => name)
    })
  const repeat = async (whose: TenantIdentity, times: number) => {
    for (let time = 0; time < times; time++) await read(whose)
  }

  test('each tenant has its own under its own name, and reads its own rows', async ({ assert }) => {
    await repeat(pair.ours.tenant, 4)
    await repeat(pair.theirs.tenant, 4)
    const [ours] = await read(pair.ours.tenant)
    const [theirs] = await read(pair.theirs.tenant)
    assert.notEqual(ours.id, theirs.id)
    const names = await plans(pair.ours.tenant)
    if (!keepsPlans) return assert.isEmpty(names)
    assert.lengthOf(names, 2)
    assert.isTrue(names.every((name) => name.length <= 63))
    assert.deepEqual(
      names.map((name) => name.split(' ')[1]).toSorted(),
      [pair.ours.tenant.id, pair.theirs.tenant.id].toSorted()
    )
  })

  test('a table that changes under one answers 503 once, and the next unit is served', async ({
    assert,
  }) => {
    await repeat(pair.ours.tenant, 4)
    const { schemaName } = pair.ours.tenant
    const alter = (what: string) =>
      db.connection('migrator').rawQuery(`ALTER TABLE "${schemaName}".roles ${what}`)
    await alter('ADD COLUMN nickname text')
    try {
      if (keepsPlans) await assert.rejects(() => read(pair.ours.tenant), /cached plan/)
      const [again] = await read(pair.ours.tenant)
      assert.property(again, 'nickname')
    } finally {
      await alter('DROP COLUMN nickname')
    }
  })
})
