import { test } from '@japa/runner'
import { asSchemaOwner } from '#platform/tenancy/as_schema_owner'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import { tenantMigrations, type TenantMigration } from '#platform/tenancy/tenant_migrations'
import { TenantUpgrade } from '#platform/tenancy/tenant_upgrade'
import { UpgradeRun, type UpgradeStep } from '#platform/tenancy/upgrade_run'
import { pluginMigrations } from '#platform/plugins/plugin_migrations'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { Caller } from '#tests/support/caller'
import { provisionFleet, removeFleet, schemasWith } from '#tests/support/fleet'
import { provision } from '#tests/support/tenants'
import { removeTenant } from '#platform/tenancy/tenant_removal'

const TENANTS = 40
const UNLUCKY = 37

const next: TenantMigration = {
  plugin: 'probe',
  version: '0002_create_probe_marks',
  checksum: 'next',
  statements: ['CREATE TABLE probe_marks (id integer PRIMARY KEY)'],
}

test.group('A plugin’s migration for many tenants', (group) => {
  let fleet: Tenant[] = []
  group.setup(async () => {
    fleet = await provisionFleet(TENANTS)
    return () => removeFleet(fleet)
  })
  const migrations = async () => [
    ...(await tenantMigrations()),
    ...(await pluginMigrations(pluginRegistry.find('probe'))),
    next,
  ]
  const only = () => fleet.map(({ slug }) => slug)

  test('fails for the one it cannot be done for, tells why, and is done for the others', async ({
    assert,
  }) => {
    const unlucky = fleet[UNLUCKY - 1]
    await asSchemaOwner(unlucky, (client) => client.rawQuery('CREATE TABLE probe_marks (a text)'))
    const failures: UpgradeStep[] = []
    const order = { only: only(), migrations: await migrations() }
    const summary = await new UpgradeRun(order, (step) => {
      if (step.error) failures.push(step)
    }).run()
    assert.deepEqual(summary, { upgraded: TENANTS - 1, failed: 1, current: 0, left: 0 })
    assert.deepEqual(
      failures.map(({ slug, error }) => [slug, error!.message]),
      [[unlucky.slug, 'relation "probe_marks" already exists']]
    )

    await asSchemaOwner(unlucky, (client) => client.rawQuery('DROP TABLE probe_marks'))
    assert.include(await new UpgradeRun(order).run(), { upgraded: 1, current: TENANTS - 1 })
    assert.lengthOf(await schemasWith('probe_marks', fleet), TENANTS)
  }).timeout(60_000)

  test('belongs only to those who have its tables', async ({ assert }) => {
    const home = await provision('plain')
    const { ran } = await new TenantUpgrade(home.tenant).run()
    assert.deepEqual(ran, [])
    await removeTenant(home.tenant)
  })
})

test.group('A plugin in an older version', (group) => {
  let home: Awaited<ReturnType<typeof provision>>
  group.setup(async () => {
    home = await provision('older')
    return () => removeTenant(home.tenant)
  })

  test('is brought to the installed one by enabling it again', async ({ client, assert }) => {
    const api = await Caller.admin(client, home)
    await api.post('/plugins/probe/enable/')
    await tenant.run(home.tenant, () => tenant.query(`UPDATE plugins SET version = '1.0.0'`))
    const older = (await api.get('/plugins/probe/')).body().data
    assert.include(older, { has_upgrade: true, enabled_version: '1.0.0', version: '1.1.0' })
    const wished = (await api.post('/plugins/probe/enable/?plan=true')).body().data
    assert.include(wished.plan, { action: 'upgrade', from: '1.0.0', to: '1.1.0' })
    assert.isTrue(wished.has_upgrade)
    const { plan } = (await api.post('/plugins/probe/enable/')).body().data
    assert.include(plan, { action: 'upgrade', from: '1.0.0', to: '1.1.0' })
    assert.deepEqual(plan.grants, {})
    assert.isFalse((await api.get('/plugins/probe/')).body().data.has_upgrade)
    const { data: told } = (await api.get('/audit/?entity=plugin')).body()
    assert.containSubset(told[0], { action: 'upgraded', changes: { version: ['1.0.0', '1.1.0'] } })
    // What it did to tables stays; the plugin itself can be taken back, and given again.
    await api.post('/plugins/probe/disable/')
    assert.include((await api.post('/plugins/probe/enable/?plan=true')).body().data.plan, {
      action: 'enable',
      from: '1.1.0',
    })
  })
})
