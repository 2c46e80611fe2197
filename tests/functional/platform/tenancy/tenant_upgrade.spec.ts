import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { tenantMigrations } from '#platform/tenancy/tenant_migrations'
import { tenant } from '#platform/tenancy/tenant_scope'
import { TenantUpgrade } from '#platform/tenancy/tenant_upgrade'
import { twoTenants } from '#tests/support/tenants'

test.group('The upgrade of a tenant', (group) => {
  const pair = twoTenants(group)
  const upgrade = () => new TenantUpgrade(pair.ours.tenant).run()
  const ledger = () =>
    db
      .connection('migrator')
      .from('public.tenant_migrations')
      .where('tenant_id', pair.ours.tenant.id)

  test('a new tenant has nothing left to run', async ({ assert }) => {
    assert.deepEqual(await upgrade(), { ran: [] })
  })

  test('what is missing is run, and written into the ledger with it', async ({ assert }) => {
    const missing = (await tenantMigrations()).find(
      ({ version }) => version === '0004_create_tasks'
    )!
    const tables = [...missing.statements.join(';').matchAll(/CREATE TABLE (\w+)/g)].map(
      ([, name]) => name
    )
    for (const name of tables) {
      await db
        .connection('migrator')
        .rawQuery(`DROP TABLE "${pair.ours.tenant.schemaName}".${name} CASCADE`)
    }
    await ledger().where('version', missing.version).delete()

    assert.deepEqual(await upgrade(), { ran: [missing.version] })
    assert.equal((await ledger().where('version', missing.version).first()).status, 'done')
    for (const name of tables)
      assert.isEmpty(
        await tenant.run(pair.ours.tenant, () => tenant.query(`SELECT * FROM ${name}`))
      )
  })

  test('one that fails is undone whole, noted, and tried again next time', async ({ assert }) => {
    const first = (await tenantMigrations())[0]
    await ledger().where('version', first.version).delete()
    assert.match((await upgrade()).error!.message, /already exists/)
    const line = await ledger().where('version', first.version).first()
    assert.equal(line.status, 'failed')
    assert.match(line.error, /already exists/)
    await ledger().where('version', first.version).update({ status: 'done', error: null })
  })

  test('one that was changed after it ran is refused', async ({ assert }) => {
    const [{ version, checksum }] = await tenantMigrations()
    await ledger().where('version', version).update({ checksum: 'another' })
    assert.match((await upgrade()).error!.message, /write a new one instead/)
    await ledger().where('version', version).update({ checksum })
  })
})
