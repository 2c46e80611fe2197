import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { AuditVerification } from '#platform/events/audit_verification'
import { journal } from '#platform/events/journal'
import { sealAudit } from '#platform/events/seal_audit'
import { tenant } from '#platform/tenancy/tenant_scope'
import { twoTenants } from '#tests/support/tenants'

test.group('Sealing while others write', (group) => {
  const pair = twoTenants(group)
  group.each.setup(async () => void (await sealAudit(pair.ours.tenant)))

  test('what is not committed yet is sealed after it, behind what was faster', async ({
    assert,
  }) => {
    const slow = v7()
    const fast = v7()
    const written = Promise.withResolvers<void>()
    const mayEnd = Promise.withResolvers<void>()
    const unit = tenant.run(pair.ours.tenant, async () => {
      await note(slow)
      written.resolve()
      await mayEnd.promise
    })
    await written.promise
    await tenant.run(pair.ours.tenant, () => note(fast))
    assert.equal(await sealAudit(pair.ours.tenant), 1)
    mayEnd.resolve()
    await unit
    assert.equal(await sealAudit(pair.ours.tenant), 1)
    assert.deepEqual((await sealedRecords()).slice(-2), [fast, slow])
    assert.deepEqual(await breaks(), [])
  })

  test('a second sealer leaves at once while the first one works', async ({ assert }) => {
    await tenant.run(pair.ours.tenant, () => note(v7()))
    await tenant.run(pair.ours.tenant, async () => {
      const [{ sealed }] = await tenant.query<{ sealed: number }>('SELECT seal_audit(10) AS sealed')
      assert.equal(sealed, 1)
      assert.equal(await tenant.outside(() => sealAudit(pair.ours.tenant)), 0)
    })
    assert.deepEqual(await breaks(), [])
  })

  test('writers and sealers together leave one chain without a gap', async ({ assert }) => {
    const records = Array.from({ length: 40 }, () => v7())
    await Promise.all(
      records.map(async (id, at) => {
        await tenant.run(pair.ours.tenant, () => note(id))
        if (at % 4 === 0) await sealAudit(pair.ours.tenant)
      })
    )
    await sealAudit(pair.ours.tenant)
    assert.includeMembers(await sealedRecords(), records)
    assert.deepEqual(await breaks(), [])
  })

  function note(recordId: string) {
    const entry = { entity: 'facility', recordId, action: 'updated' }
    journal([entry], { id: null, channel: 'system' })
  }

  async function sealedRecords() {
    const rows = await tenant.run(pair.ours.tenant, () =>
      tenant.query<{ record_id: string }>(
        'SELECT a.record_id FROM audit_seals s JOIN audit_log a ON a.id = s.audit_id ORDER BY s.position'
      )
    )
    return rows.map((row) => row.record_id)
  }

  function breaks() {
    return Array.fromAsync(new AuditVerification(pair.ours.tenant).breaks())
  }
})
