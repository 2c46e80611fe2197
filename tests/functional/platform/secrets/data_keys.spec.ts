import { randomBytes } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { E_MASTER_KEY } from '#platform/errors'
import { adoptKeys } from '#platform/secrets/adopt_keys'
import { keyrings } from '#platform/secrets/keyrings'
import { MasterKeys, masterKeys } from '#platform/secrets/master_keys'
import { cacheChannel } from '#platform/tenancy/cache_channel'
import { dataKeyRows } from '#platform/tenancy/data_key_rows'
import { twoTenants } from '#tests/support/tenants'

const PLACE = { table: 'equipment', column: 'custom.phone', row: 'one' }

test.group('Data keys', (group) => {
  const pair = twoTenants(group)

  test('a new tenant has one, of its own', async ({ assert }) => {
    const [ours, theirs] = [
      await keyrings.of(pair.ours.tenant),
      await keyrings.of(pair.theirs.tenant),
    ]
    assert.deepEqual(ours.versions, [1])
    assert.notEqual(ours.digest('ada', PLACE), theirs.digest('ada', PLACE))
    const [row] = await dataKeyRows.of(pair.ours.tenant.id)
    assert.equal(row.master_id, masterKeys().id)
  })

  test('a tenant of an earlier release gets one', async ({ assert }) => {
    const { id } = pair.theirs.tenant
    await db.connection('landlord').from('data_keys').where('tenant_id', id).delete()
    await cacheChannel.announce('keys', id)
    assert.isAtLeast(await adoptKeys(), 1)
    assert.deepEqual((await keyrings.of({ id })).versions, [1])
    assert.equal(await adoptKeys(), 0)
  })

  test('two processes that make the next version at once agree on one', async ({ assert }) => {
    const { id } = pair.theirs.tenant
    await Promise.all([keyrings.renew({ id }), keyrings.renew({ id })])
    const rows = await dataKeyRows.of(id)
    const versions = rows.map(({ version }) => version)
    assert.deepEqual(versions, (await keyrings.of({ id })).versions)
    assert.equal(new Set(versions).size, versions.length)
  })

  test('under another master key nothing opens, and the message says which is needed', async ({
    assert,
  }) => {
    const { id } = pair.ours.tenant
    const [own] = await dataKeyRows.of(id)
    const other = new MasterKeys({ key: 'the master key of another installation', previous: [] })
    const foreign = other.wrap(randomBytes(32), `data key 1 of tenant ${id}`)
    await dataKeyRows.rewrap({ ...own, ...foreign })
    await cacheChannel.announce('keys', id)
    await assert.rejects(
      () => keyrings.of({ id }),
      `The data key 1 of tenant ${id} was wrapped by master key ${other.id}, and MASTER_KEY is ${masterKeys().id}: set MASTER_KEY to that key, or add it to MASTER_KEY_PREVIOUS`
    )
    await assert.rejects(() => keyrings.of({ id }), E_MASTER_KEY as never)
    await dataKeyRows.rewrap(own)
    assert.deepEqual((await keyrings.of({ id })).versions, [1])
  })

  test('a row moved to another tenant does not open', async ({ assert }) => {
    const { id } = pair.ours.tenant
    const [own] = await dataKeyRows.of(id)
    const [theirs] = await dataKeyRows.of(pair.theirs.tenant.id)
    await dataKeyRows.rewrap({ ...own, wrapped: theirs.wrapped })
    await cacheChannel.announce('keys', id)
    await assert.rejects(() => keyrings.of({ id }), /was altered: restore its row/)
    await dataKeyRows.rewrap(own)
  })
})
