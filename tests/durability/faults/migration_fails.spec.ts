import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { asSchemaOwner } from '#platform/tenancy/as_schema_owner'
import type Tenant from '#platform/tenancy/tenant'
import { FAULT_TIMEOUT } from '#tests/support/faults/size'
import { Verdict } from '#tests/support/faults/verdict'
import { ledgerOf, provisionFleet, removeFleet, schemasWith } from '#tests/support/fleet'
import { probe } from '#tests/support/probe_migration'
import { killAll, Process } from '#tests/support/process'

const TENANTS = 100
/** Its place in the fleet is 37. */
const UNLUCKY = 36
const KILLED_AT = 60

/** Reads the tables the migration alters and does not end: each of four workers meets one. */
async function holdFacilities(tenants: Tenant[]) {
  const reader = await db.connection('migrator').transaction()
  for (const { schemaName } of tenants)
    await reader.rawQuery(`LOCK TABLE "${schemaName}".facilities IN ACCESS SHARE MODE`)
  return reader
}

test.group('A migration of a hundred tenants', (group) => {
  let fleet: Tenant[] = []
  group.setup(async () => {
    fleet = await provisionFleet(TENANTS)
    return () => removeFleet(fleet)
  })
  group.teardown(killAll)

  test('that fails at one and is killed at sixty leaves nothing half-done, and is resumed', async ({
    assert,
  }) => {
    const args = [`--only=${fleet.map(({ slug }) => slug).join(',')}`]
    const unlucky = fleet[UNLUCKY]
    await asSchemaOwner(unlucky, (client) => client.rawQuery('CREATE TABLE probe (other text)'))
    const stuck = await holdFacilities(fleet.slice(KILLED_AT, KILLED_AT + 4))
    const first = await Process.upgrade(args, `[${KILLED_AT}/${TENANTS}]`)
    await first.kill()

    const others = fleet.filter(({ id }) => id !== unlucky.id)
    const atKill = await whole(others)
    const failed = (await ledgerOf(probe.version, fleet)).filter(
      ({ status }) => status === 'failed'
    )
    await stuck.rollback()
    const second = await Process.upgrade(args, 'upgraded')
    const secondCode = await second.ended()
    const resumed = await whole(others)

    await asSchemaOwner(unlucky, (client) => client.rawQuery('DROP TABLE probe'))
    const third = await Process.upgrade(args, 'upgraded')
    const thirdCode = await third.ended()
    new Verdict('migration-fails')
      .equal('failed, by its place', failed.map(placeOf), [UNLUCKY + 1])
      .equal('said of it', /already exists/.test(failed[0]?.error ?? ''), true)
      .equal('whole at the kill', atKill, { ledger: KILLED_AT - 1, schemas: KILLED_AT - 1 })
      .equal('whole after the next run, the failed one still failing', resumed, {
        ledger: TENANTS - 1,
        schemas: TENANTS - 1,
      })
      .equal('exit code of that run', secondCode, 1)
      .equal('whole once its cause is mended', await whole(fleet), {
        ledger: TENANTS,
        schemas: TENANTS,
      })
      .equal('exit code of that run', thirdCode, 0)
      .close(assert)
  }).timeout(FAULT_TIMEOUT)

  /** Tenants that have all of the migration: by the ledger, and by what stands in their schemas. */
  async function whole(tenants: Tenant[]) {
    const lines = await ledgerOf(probe.version, tenants)
    const done = lines.filter(({ status }) => status === 'done')
    return { ledger: done.length, schemas: (await schemasWith('probe', tenants)).length }
  }

  function placeOf({ tenant_id: id }: { tenant_id: string }) {
    return fleet.findIndex((one) => one.id === id) + 1
  }
})
