import { setImmediate } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import Role from '#models/role'
import User from '#models/user'
import { tenant } from '#platform/tenancy/tenant_scope'
import type { KnexClient } from '#platform/tenancy/unit_knex'
import type { UnitOfWork } from '#platform/tenancy/unit_of_work'
import { twoTenants } from '#tests/support/tenants'

const BACKEND = 'SELECT pg_backend_pid() AS pid'

test.group('The end of a unit', (group) => {
  const pair = twoTenants(group)
  const run = <T>(work: (unit: UnitOfWork) => T) => tenant.run(pair.ours.tenant, work)
  const pool = () => db.manager.get('tenant')!.connection!.pool!

  group.setup(async () => {
    await db.connection('migrator').rawQuery(`
      CREATE TABLE "${pair.ours.tenant.schemaName}".pairs (
        id integer PRIMARY KEY, other integer REFERENCES "${pair.ours.tenant.schemaName}".pairs DEFERRABLE INITIALLY DEFERRED
      )`)
  })
  group.each.teardown(({ context }) => {
    context.assert.equal(pool().numUsed(), 0, 'a connection leaked')
  })

  test('a deferred constraint that fails at COMMIT is an error, and nothing is stored', async ({
    assert,
  }) => {
    const seen: string[] = []
    const write = run(async () => {
      tenant.afterCommit(() => seen.push('committed'))
      await tenant.query('INSERT INTO pairs VALUES (1, 2)')
    })
    await assert.rejects(() => write, /foreign key constraint/)
    assert.isEmpty(seen)
    assert.isEmpty(await run(() => tenant.query('SELECT * FROM pairs')))
  })

  test('the connection of a failed COMMIT is never used again', async ({ assert }) => {
    let failed = 0
    const write = run(async () => {
      failed = await connection()
      await tenant.query('INSERT INTO pairs VALUES (1, 2)')
    })
    await assert.rejects(() => write)
    const others = await Promise.all(Array.from({ length: 10 }, () => run(connection)))
    assert.notInclude(others, failed)
  })

  test('the connection of a unit that went well is used again, without its role', async ({
    assert,
  }) => {
    const first = await run(backend)
    const { rows } = await db
      .connection('tenant')
      .rawQuery(
        `SELECT pg_backend_pid() AS pid, current_user = session_user AS plain, current_setting('search_path') AS path`
      )
    assert.containSubset(rows[0], { pid: first, plain: true })
    assert.notInclude(rows[0].path, pair.ours.tenant.schemaName)
  })

  test('queries side by side share the unit, preloads too', async ({ assert }) => {
    const pids = await run(() => Promise.all(Array.from({ length: 20 }, backend)))
    assert.lengthOf(new Set(pids), 1)
    const [users, roles] = await run(() => Promise.all([User.query().preload('role'), Role.all()]))
    assert.equal(users[0].role.key, 'admin')
    assert.lengthOf(roles, 4)
  })

  test('one of several that fails takes the unit with it, and the rest is awaited', async ({
    assert,
  }) => {
    const mixed = run(() =>
      Promise.all([tenant.query('SELECT 1/0'), tenant.query(`INSERT INTO pairs VALUES (9, NULL)`)])
    )
    await assert.rejects(() => mixed, /division by zero/)
    assert.isEmpty(await run(() => tenant.query('SELECT * FROM pairs WHERE id = 9')))
  })

  test('a client that goes away stops the running statement and undoes the rest', async ({
    assert,
  }) => {
    const gone = run(async (unit) => {
      await tenant.query('INSERT INTO pairs VALUES (5, NULL)')
      const slow = tenant.query('SELECT pg_sleep(20)')
      await setImmediate()
      unit.abort()
      await slow
    })
    await assert.rejects(() => gone, /canceling statement/)
    assert.isEmpty(await run(() => tenant.query('SELECT * FROM pairs WHERE id = 5')))
  })

  test('a client that goes away between statements is not committed for', async ({ assert }) => {
    const gone = run(async (unit) => {
      await tenant.query('INSERT INTO pairs VALUES (6, NULL)')
      unit.abort()
    })
    await assert.rejects(() => gone, /client went away/)
    assert.isEmpty(await run(() => tenant.query('SELECT * FROM pairs WHERE id = 6')))
  })

  test('a detached unit commits on its own and leaves the outer one open', async ({ assert }) => {
    const outer = run(async () => {
      await tenant.query('INSERT INTO pairs VALUES (7, NULL)')
      await tenant.detached(pair.ours.tenant, () =>
        tenant.query('INSERT INTO pairs VALUES (8, NULL)')
      )
      await tenant.query('SELECT 1')
      throw new Error('stop')
    })
    await assert.rejects(() => outer, 'stop')
    assert.deepEqual(await run(() => tenant.query('SELECT id FROM pairs')), [{ id: 8 }])
  })

  /** Its number as the server, or the pooler in front of it, told us. */
  async function connection() {
    await tenant.query('SELECT 1')
    const { acquireConnection } = tenant.db().knexClient.client as KnexClient
    return (await acquireConnection()).processID!
  }

  async function backend() {
    const [{ pid }] = await tenant.query<{ pid: number }>(BACKEND)
    return pid
  }
})
