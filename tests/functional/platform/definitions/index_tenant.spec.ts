import { test } from '@japa/runner'
import { statementTimeout } from '#config/database'
import db from '@adonisjs/lucid/services/db'
import { DefinitionLifeCycle } from '#platform/definitions/definition_life_cycle'
import { indexTenant } from '#platform/definitions/index_tenant'
import type { FieldSchema } from '#platform/definitions/types'
import { E_JOB_BUSY } from '#platform/errors'
import { asMigrator } from '#platform/tenancy/as_migrator'
import { tenant } from '#platform/tenancy/tenant_scope'
import { withWorker } from '#tests/support/queue'
import { twoTenants } from '#tests/support/tenants'

const LOAD: FieldSchema = { 'type': 'integer', 'title': 'Load', 'x-filter': true }
const REACH: FieldSchema = { 'type': 'number', 'title': 'Reach', 'x-sort': true }
const OWNER = { type: 'string', maxLength: 40, title: 'Owner' } satisfies FieldSchema

/** Every table counts as a large one. */
const ALL = -1

test.group('Indexes of custom fields', (group) => {
  const pair = twoTenants(group)
  const worker = withWorker(group)
  const by = () => ({ id: pair.ours.adminId, channel: 'api' as const })
  const cranes = new DefinitionLifeCycle('entity', 'equipment.crane')
  /** Writing 20,000 rows takes the time of a job. */
  const unit = <T>(work: () => Promise<T>) =>
    tenant.run(pair.ours.tenant, work, { timeout: statementTimeout.worker })

  const draft = (properties: Record<string, FieldSchema>) =>
    unit(() =>
      cranes.saveDraft(
        { title: 'Crane', schema: { type: 'object', properties } },
        { force: false, by: by() }
      )
    )
  async function publish(properties: Record<string, FieldSchema>) {
    await draft(properties)
    await unit(() => cranes.publish({ acceptInvalid: false, by: by() }))
  }

  /** Name and validity of what the cranes' fields have. */
  async function indexes() {
    const { rows } = await db.connection('migrator').rawQuery(
      `SELECT relname AS name, indisvalid AS valid FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
      WHERE relnamespace = ?::regnamespace AND relname ~ 'equipment_(load_kg|reach_m|owner)_' ORDER BY 1`,
      [pair.ours.tenant.schemaName]
    )
    return rows as { name: string; valid: boolean }[]
  }
  const stems = async () => (await indexes()).map(({ name }) => name.slice(0, -13))

  test('a field that is filtered or sorted by gets one, once its table is large', async ({
    assert,
  }) => {
    await publish({ load_kg: LOAD, reach_m: REACH, owner: OWNER })
    await indexTenant(pair.ours.tenant)
    assert.isEmpty(await indexes())

    const { built } = await indexTenant(pair.ours.tenant, ALL)
    assert.deepEqual(await stems(), ['equipment_load_kg', 'equipment_reach_m'])
    assert.includeMembers(
      built,
      (await indexes()).map(({ name }) => name)
    )
    assert.deepEqual(await indexTenant(pair.ours.tenant, ALL), { built: [], dropped: [] })
  })

  test('a field that is indexed, or lists are grouped by, gets statistics', async ({ assert }) => {
    const crew = { type: 'string', enum: ['a', 'b'], title: 'Crew' } satisfies FieldSchema
    await publish({
      load_kg: LOAD,
      reach_m: REACH,
      owner: OWNER,
      crew,
      team_no: { ...crew, 'x-filter': true },
    })
    const { built } = await indexTenant(pair.ours.tenant, ALL)
    const told = (name: RegExp) => built.filter((one) => name.test(one))
    assert.lengthOf(told(/^equipment_crew_[0-9a-f]{8}_stx$/), 1)
    assert.lengthOf(told(/^equipment_team_no_[0-9a-f]{8}_stx$/), 1)
    assert.isEmpty(told(/^equipment_owner_[0-9a-f]{8}_stx$/))
    await publish({ load_kg: LOAD, reach_m: REACH, owner: OWNER })
    const { dropped } = await indexTenant(pair.ours.tenant, ALL)
    assert.match(dropped.join(), /equipment_crew_[0-9a-f]{8}_stx/)
  })

  test('one that was broken off is made again', async ({ assert }) => {
    const [{ name }] = await indexes()
    await breakOff(name)
    assert.deepEqual((await indexes())[0], { name, valid: false })

    const change = await indexTenant(pair.ours.tenant, ALL)
    assert.deepEqual(change, { built: [name], dropped: [name] })
    assert.deepEqual((await indexes())[0], { name, valid: true })
  })

  test('two processes do not build at once', async ({ assert }) => {
    await asMigrator(async (client) => {
      const lock = [`indexes ${pair.ours.tenant.id}`]
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', lock)
      await assert.rejects(() => indexTenant(pair.ours.tenant, ALL), new E_JOB_BUSY().message)
    })
  })

  test('one no definition asks for goes, also where the table has become small', async ({
    assert,
  }) => {
    await publish({ load_kg: LOAD, owner: OWNER })
    const { built, dropped } = await indexTenant(pair.ours.tenant)
    assert.isEmpty(built)
    assert.match(
      dropped.filter((name) => name.endsWith('_idx')).join(),
      /^equipment_reach_m_[0-9a-f]{8}_idx$/
    )
    assert.deepEqual(await stems(), ['equipment_load_kg'])
  })

  test('the plan names the price, and warns past twelve of an entity', async ({ assert }) => {
    const before = await unit(() => cranes.plan())
    assert.notMatch(JSON.stringify(before.warnings), /12 indexes at most/)

    const many = Array.from({ length: 13 }, (_each, at) => [
      `size_${at}`,
      { ...LOAD, title: `Size ${at}` },
    ])
    await draft(Object.fromEntries(many) as Record<string, FieldSchema>)
    const { indexes: planned, warnings } = await unit(() => cranes.plan())
    assert.isAtMost(planned.length, 12)
    assert.containSubset(planned, [{ field: 'custom.size_0', now: false, rows: 0, seconds: 0 }])
    assert.match(JSON.stringify(warnings), /12 indexes at most.+Size 12/)
  })

  test('publishing builds it where the table is past 20,000 rows', async ({ assert }) => {
    await unit(() => tenant.query(MANY))
    await draft({ load_kg: LOAD, reach_m: REACH })
    const { indexes: planned } = await unit(() => cranes.plan())
    const price = planned.find(({ field }) => field === 'custom.reach_m')!
    assert.isTrue(price.now)
    assert.isAbove(price.rows, 20_000)
    assert.isAbove(price.bytes, 20_000 * 36)
    assert.isAtLeast(price.seconds, 1)

    await unit(() => cranes.publish({ acceptInvalid: true, by: by() }))
    await worker.settle(pair.ours.tenant)
    assert.deepEqual(await stems(), ['equipment_load_kg', 'equipment_reach_m'])
  })

  /** A build that gives way to somebody who writes leaves an invalid index behind. */
  async function breakOff(name: string) {
    const { schemaName } = pair.ours.tenant
    await asMigrator(async (client) => {
      const { rows } = await client.query('SELECT pg_get_indexdef($1::regclass) AS sql', [
        `"${schemaName}"."${name}"`,
      ])
      await client.query(`DROP INDEX "${schemaName}"."${name}"`)
      await client.query('SET lock_timeout = 20')
      const writer = await db.connection('migrator').transaction()
      await writer.rawQuery(`LOCK TABLE "${schemaName}".equipment IN ROW EXCLUSIVE MODE`)
      const concurrently = rows[0].sql.replace('CREATE INDEX', 'CREATE INDEX CONCURRENTLY')
      await client.query(concurrently).catch(() => writer.rollback())
    })
  }
})

const MANY = `
  INSERT INTO equipment (id, name, equipment_number, custom)
  SELECT gen_random_uuid(), 'Crane ' || n, 'C-' || n, jsonb_build_object('reach_m', n)
  FROM generate_series(1, 20001) AS n RETURNING NULL`
