import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type Tenant from '#platform/tenancy/tenant'
import { UpgradeRun, type UpgradeStep } from '#platform/tenancy/upgrade_run'
import { asSchemaOwner } from '#platform/tenancy/as_schema_owner'
import { ledgerOf, provisionFleet, removeFleet, schemasWith } from '#tests/support/fleet'
import { probe, withProbe } from '#tests/support/probe_migration'
import { killAll, Process } from '#tests/support/process'

const TENANTS = 200

/** Reads the tables the migration alters and does not end: each of four workers meets one. */
async function holdFacilities(tenants: Tenant[]) {
  const reader = await db.connection('migrator').transaction()
  for (const { schemaName } of tenants)
    await reader.rawQuery(`LOCK TABLE "${schemaName}".facilities IN ACCESS SHARE MODE`)
  return reader
}

test.group('A fleet of 200 tenants', (group) => {
  let fleet: Tenant[] = []
  group.setup(async () => {
    fleet = await provisionFleet(TENANTS)
    return () => removeFleet(fleet)
  })
  group.teardown(killAll)

  /** Every tenant has the whole migration, and the ledger says so. */
  async function whole(tenants: Tenant[]) {
    const lines = await ledgerOf(probe.version, tenants)
    const done = lines.filter(({ status }) => status === 'done')
    return { done: done.length, tables: (await schemasWith('probe', tenants)).length }
  }

  test('one of the first hundred fails at place 37 and the others go on', async ({ assert }) => {
    const hundred = fleet.slice(0, 100)
    const unlucky = hundred[36]
    await asSchemaOwner(unlucky, (client) => client.rawQuery('CREATE TABLE probe (other text)'))

    const steps: UpgradeStep[] = []
    const order = { only: hundred.map(({ slug }) => slug), migrations: await withProbe() }
    const summary = await new UpgradeRun(order, (step) => steps.push(step)).run()
    assert.deepEqual(summary, { upgraded: 99, failed: 1, current: 0, left: 0 })
    assert.deepEqual(
      steps.map(({ at }) => at),
      hundred.map((_tenant, at) => at + 1)
    )
    const failed = (await ledgerOf(probe.version, hundred)).filter(
      ({ status }) => status === 'failed'
    )
    assert.deepEqual(
      failed.map(({ tenant_id: id }) => id),
      [unlucky.id]
    )
    assert.match(failed[0].error!, /already exists/)

    await asSchemaOwner(unlucky, (client) => client.rawQuery('DROP TABLE probe'))
    assert.deepEqual(await new UpgradeRun(order).run(), {
      upgraded: 1,
      failed: 0,
      current: 99,
      left: 0,
    })
    assert.deepEqual(await whole(hundred), { done: 100, tables: 100 })
  })

  test('a process killed at tenant 60 leaves nothing half-done, and the next ends it', async ({
    assert,
  }) => {
    const hundred = fleet.slice(100)
    const args = [`--only=${hundred.map(({ slug }) => slug).join(',')}`]
    const stuck = await holdFacilities(hundred.slice(60, 64))
    const first = await Process.upgrade(args, '[60/100]')
    await first.kill()
    assert.deepEqual(await whole(hundred), { done: 60, tables: 60 })
    await stuck.rollback()

    const second = await Process.upgrade(args, 'upgraded')
    assert.equal(await second.ended(), 0)
    assert.deepEqual(await whole(hundred), { done: 100, tables: 100 })
    const repeated = (await ledgerOf(probe.version, hundred)).filter(({ attempts }) => attempts > 1)
    assert.includeMembers(
      hundred.slice(60, 64).map(({ id }) => id),
      repeated.map(({ tenant_id: id }) => id)
    )
  })
})
