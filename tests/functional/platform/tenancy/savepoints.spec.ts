import { test } from '@japa/runner'
import Role from '#models/role'
import { tenant } from '#platform/tenancy/tenant_scope'
import { twoTenants } from '#tests/support/tenants'

test.group('Savepoints of a unit', (group) => {
  const pair = twoTenants(group)
  const run = <T>(work: () => T) => tenant.run(pair.ours.tenant, work)
  const add = (key: string) => Role.create({ key, title: key, grants: [] })
  const exists = (key: string) => run(async () => (await Role.findBy('key', key)) !== null)
  const stop = () => {
    throw new Error('stop')
  }

  test('one rolls back alone, what came before and after it stays', async ({ assert }) => {
    await run(async () => {
      await add('before')
      const inside = tenant.transaction(async () => {
        await add('inside')
        stop()
      })
      await inside.catch(() => {})
      await add('after')
    })
    assert.deepEqual(
      [await exists('before'), await exists('inside'), await exists('after')],
      [true, false, true]
    )
  })

  test('a caught unique violation inside one leaves the unit whole', async ({ assert }) => {
    await run(async () => {
      await add('unique')
      await assert.rejects(() => tenant.transaction(() => add('unique')), /duplicate key/)
      await add('unique-after')
    })
    assert.isTrue(await exists('unique-after'))
  })

  test('they nest, and the outer takes the inner with it', async ({ assert }) => {
    await run(async () => {
      const outer = tenant.transaction(async () => {
        await tenant.transaction(() => add('inner'))
        stop()
      })
      await outer.catch(() => {})
    })
    assert.isFalse(await exists('inner'))
  })

  test('its hooks move outward and run after the real COMMIT, in order', async ({ assert }) => {
    const seen: string[] = []
    await run(async () => {
      tenant.afterCommit(() => seen.push('first'))
      await tenant.transaction(async () => {
        await add('hooked')
        tenant.afterCommit(async () =>
          seen.push((await exists('hooked')) ? 'second, committed' : 'second, too early')
        )
      })
      tenant.afterCommit(() => seen.push('third'))
      assert.isEmpty(seen)
    })
    assert.deepEqual(seen, ['first', 'second, committed', 'third'])
  })

  test('its hooks go with its rollback', async ({ assert }) => {
    const seen: string[] = []
    await run(async () => {
      const dropped = tenant.transaction(async () => {
        tenant.afterCommit(() => seen.push('dropped'))
        await add('dropped')
        stop()
      })
      await dropped.catch(() => {})
      tenant.afterCommit(() => seen.push('kept'))
    })
    assert.deepEqual(seen, ['kept'])
  })

  test('no hook runs when the unit rolls back, and a failing hook spoils no other', async ({
    assert,
  }) => {
    const seen: string[] = []
    const failed = run(async () => {
      tenant.afterCommit(() => seen.push('never'))
      stop()
    })
    await assert.rejects(() => failed, 'stop')
    await run(async () => {
      tenant.afterCommit(stop)
      tenant.afterCommit(() => seen.push('still'))
    })
    assert.deepEqual(seen, ['still'])
  })

  test('while one is open the parent answers neither models nor plain statements', async ({
    assert,
  }) => {
    await run(async () => {
      const savepoint = await tenant.db().transaction()
      await assert.rejects(() => Role.findBy('key', 'admin'), /savepoint is open/)
      await assert.rejects(() => tenant.query('SELECT 1'), /savepoint is open/)
      await savepoint.rollback()
      assert.isNotNull(await Role.findBy('key', 'admin'))
    })
  })

  test('one cannot choose its own isolation', async ({ assert }) => {
    const nested = run(() => tenant.db().transaction({ isolationLevel: 'serializable' }))
    await assert.rejects(() => nested, /Isolation level/)
  })

  test('code inside the unit cannot end it, by no spelling', async ({ assert }) => {
    for (const sql of [
      'COMMIT;',
      'ROLLBACK',
      'COMMIT',
      'commit',
      'END',
      'ABORT',
      'SAVEPOINT a; RESET ROLE',
      'ROLLBACK TO SAVEPOINT a; RESET ROLE',
    ]) {
      await assert.rejects(
        () => run(() => tenant.query(sql)),
        /kernel ends the unit|Only queries run/
      )
    }
    await assert.rejects(() => run(() => tenant.db().commit()), /kernel ends the unit/)
    await assert.rejects(() => run(() => tenant.db().rollback()), /kernel ends the unit/)
  })
})
