import { setImmediate } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import User from '#models/user'
import Role from '#models/role'
import type Tenant from '#platform/tenancy/tenant'
import { tenant } from '#platform/tenancy/tenant_scope'
import { twoTenants } from '#tests/support/tenants'

test.group('Unit of work', (group) => {
  const { ours, theirs } = lazily(twoTenants(group))

  test('a model outside a unit throws', async ({ assert }) => {
    await assert.rejects(async () => await User.query(), /No tenant in this context/)
  })

  test('each unit sees its own rows and nobody else’s', async ({ assert }) => {
    const emails = await tenant.run(theirs(), async () =>
      (await User.all()).map(({ email }) => email)
    )
    assert.lengthOf(emails, 1)
    assert.include(emails[0], 'theirs')
  })

  test('hundreds of readers side by side each see their own, whoever had the connection before', async ({
    assert,
  }) => {
    const reader = (owner: Tenant) =>
      tenant.run(owner, async () => [owner.slug, (await User.firstOrFail()).email], {
        readOnly: true,
      })
    const seen = await Promise.all(
      Array.from({ length: 300 }, (_, at) => reader(at % 2 ? ours() : theirs()))
    )
    for (const [slug, email] of seen) assert.include(email, slug)
  })

  test('the login role itself reads no tenant schema', async ({ assert }) => {
    const query = db.connection('tenant').rawQuery(`SELECT * FROM "${theirs().schemaName}".users`)
    await assert.rejects(async () => await query, /permission denied/)
  })

  test('a qualified name of the neighbour’s schema is refused by the role', async ({ assert }) => {
    const spy = () => tenant.query(`SELECT * FROM "${theirs().schemaName}".users`)
    await assert.rejects(() => tenant.run(ours(), spy), /permission denied/)
  })

  test('a unit that never queries takes no connection', async ({ assert }) => {
    const pool = db.manager.get('tenant')!.connection!.pool!
    const before = pool.numUsed()
    await tenant.run(ours(), async () => assert.equal(pool.numUsed(), before))
  })

  test('what a unit wrote is gone when it throws', async ({ assert }) => {
    const write = async () => {
      await role('thrown')
      throw new Error('stop')
    }
    await assert.rejects(() => tenant.run(ours(), write), 'stop')
    assert.isNull(await tenant.run(ours(), () => Role.findBy('key', 'thrown')))
  })

  test('a failure reported to the unit rolls it back although it returned', async ({ assert }) => {
    await tenant.run(ours(), async (unit) => {
      await role('reported')
      unit.fail(new Error('422'))
    })
    assert.isNull(await tenant.run(ours(), () => Role.findBy('key', 'reported')))
  })

  test('a failed query that was swallowed makes the COMMIT an error', async ({ assert }) => {
    const write = async () => {
      await role('swallowed')
      await tenant.query('SELECT 1/0').catch(() => {})
    }
    await assert.rejects(() => tenant.run(ours(), write), /COMMIT answered ROLLBACK/)
  })

  test('a unit poisoned by a caught error names the first error', async ({ assert }) => {
    const poisoned = tenant.run(ours(), async () => {
      await tenant.query('SELECT 1/0').catch(() => {})
      await User.all()
    })
    const error = await poisoned.catch((thrown: Error) => thrown)
    assert.match(String((error as Error).cause), /division by zero/)
  })

  test('a reading unit refuses to write', async ({ assert }) => {
    const write = tenant.run(ours(), () => role('read-only'), { readOnly: true })
    await assert.rejects(() => write, /cannot write/)
  })

  test('a query after the end is refused', async ({ assert }) => {
    let late!: () => Promise<unknown>
    await tenant.run(ours(), async () => {
      const client = tenant.db()
      late = async () => await client.from('users')
    })
    await assert.rejects(late, /ended/)
  })

  test('a query nobody awaited rolls the unit back', async ({ assert }) => {
    const forgotten = tenant.run(ours(), async () => {
      tenant.query('SELECT pg_sleep(0.05)').catch(() => {})
      await setImmediate()
    })
    await assert.rejects(() => forgotten, /still running/)
  })

  test('statements that could change role or schema are refused', async ({ assert }) => {
    for (const sql of [
      'SET ROLE postgres',
      'RESET ROLE',
      'DO $$ BEGIN END $$',
      'SELECT 1; RESET ROLE',
    ]) {
      await assert.rejects(() => tenant.run(ours(), () => tenant.query(sql)))
    }
  })

  test('units do not nest', async ({ assert }) => {
    const nested = tenant.run(ours(), () => tenant.run(theirs(), () => User.all()))
    await assert.rejects(() => nested, /unit of work is open/)
  })

  test('a row of one tenant cannot be saved in another', async ({ assert }) => {
    const user = await tenant.run(theirs(), () => User.firstOrFail())
    const save = () => tenant.run(ours(), () => user.merge({ firstName: 'Eve' }).save())
    await assert.rejects(save, /belongs to another tenant/)
  })

  const role = (key: string) => Role.create({ key, title: key, grants: [] })

  function lazily(pair: ReturnType<typeof twoTenants>) {
    return { ours: () => pair.ours.tenant, theirs: () => pair.theirs.tenant }
  }
})
