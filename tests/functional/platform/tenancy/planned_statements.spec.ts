import emitter from '@adonisjs/core/services/emitter'
import logger from '@adonisjs/core/services/logger'
import { Database } from '@adonisjs/lucid/database'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import databaseConfig, { keepsPlans } from '#config/database'
import type { TenantIdentity } from '#platform/tenancy/tenant_identity'
import { UnitOfWork } from '#platform/tenancy/unit_of_work'
import type { Statement } from '#platform/tenancy/wire'
import { twoTenants } from '#tests/support/tenants'

const READ = 'SELECT r.*, pg_backend_pid() AS pid FROM roles r WHERE r.key = $1'
const KEPT = 'SELECT name FROM pg_prepared_statements WHERE statement = $1'

test.group('Statements whose plan is kept', (group) => {
  const pair = twoTenants(group)
  let own: Database

  /** Plans belong to a connection: this pool has a single one, new, which no unit of others takes or fills. */
  group.each.setup(() => {
    const { tenant } = databaseConfig.connections
    const single = { ...tenant, pool: { ...tenant.pool, max: 1 } }
    own = new Database({ connection: 'tenant', connections: { tenant: single } }, logger, emitter)
    return () => own.manager.closeAll()
  })

  const ask = async <Row>(whose: TenantIdentity, statement: Statement) => {
    const unit = await UnitOfWork.start(own, whose)
    const { rows } = await unit.run(() => unit.query(statement))
    return rows as Row[]
  }
  const read = (whose: TenantIdentity) =>
    ask<{ id: string; pid: number }>(whose, { text: READ, values: ['admin'], planned: true })
  const plans = async (whose: TenantIdentity) => {
    const kept = await ask<{ name: string }>(whose, { text: KEPT, values: [READ] })
    return kept.map(({ name }) => name)
  }
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
    assert.equal(ours.pid, theirs.pid)
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
    const [before] = await read(pair.ours.tenant)
    const { schemaName } = pair.ours.tenant
    const alter = (what: string) =>
      db.connection('migrator').rawQuery(`ALTER TABLE "${schemaName}".roles ${what}`)
    await alter('ADD COLUMN nickname text')
    try {
      if (keepsPlans) await assert.rejects(() => read(pair.ours.tenant), /cached plan/)
      const [again] = await read(pair.ours.tenant)
      assert.property(again, 'nickname')
      if (keepsPlans) assert.notEqual(again.pid, before.pid)
    } finally {
      await alter('DROP COLUMN nickname')
    }
  })
})
