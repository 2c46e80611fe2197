import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { v7 } from 'uuid'
import { tenant } from '#platform/tenancy/tenant_scope'
import { twoTenants } from '#tests/support/tenants'

const INSERT = 'INSERT INTO roles (id, key, title, grants) VALUES ($1, $2, $2, $3)'

test.group('Statements that leave with the COMMIT', (group) => {
  const pair = twoTenants(group)
  const run = <T>(work: () => T) => tenant.run(pair.ours.tenant, work)
  const add = (key: string) => tenant.atCommit(INSERT, [v7(), key, '[]'])
  const stored = (...keys: string[]) =>
    run(async () => {
      const SQL = 'SELECT key FROM roles WHERE key = ANY($1) ORDER BY key'
      return (await tenant.query<{ key: string }>(SQL, [keys])).map(({ key }) => key)
    })
  group.each.teardown(({ context }) => {
    const pool = db.manager.get('tenant')!.connection!.pool!
    context.assert.equal(pool.numUsed(), 0, 'a connection leaked')
  })

  test('they are stored, in a unit that asked nothing else too', async ({ assert }) => {
    await run(() => add('alone'))
    await run(async () => {
      await tenant.query('SELECT 1')
      add('first')
      add('second')
    })
    assert.deepEqual(await stored('alone', 'first', 'second'), ['alone', 'first', 'second'])
  })

  test('one that fails takes the unit with it, and says why', async ({ assert }) => {
    const seen: string[] = []
    const write = run(async () => {
      await tenant.query(INSERT, [v7(), 'written', '[]'])
      add('twin')
      add('twin')
      add('after')
      tenant.afterCommit(() => seen.push('committed'))
    })
    await assert.rejects(() => write, /duplicate key/)
    assert.isEmpty(seen)
    assert.isEmpty(await stored('written', 'twin', 'after'))
  })

  test('a rollback drops them, a savepoint’s drops its own', async ({ assert }) => {
    const failing = run(() => {
      add('dropped')
      throw new Error('stop')
    })
    await assert.rejects(() => failing, 'stop')
    await run(async () => {
      await tenant.transaction(() => add('kept'))
      const inside = tenant.transaction(() => {
        add('dropped-inside')
        throw new Error('stop')
      })
      await assert.rejects(() => inside, 'stop')
    })
    assert.deepEqual(await stored('dropped', 'kept', 'dropped-inside'), ['kept'])
  })

  test('a unit that reads refuses them', async ({ assert }) => {
    const read = tenant.run(pair.ours.tenant, () => add('read'), { readOnly: true })
    await assert.rejects(() => read, /read/i)
    assert.isEmpty(await stored('read'))
  })
})
