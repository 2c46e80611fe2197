import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { AuditVerification } from '#platform/events/audit_verification'
import { journal } from '#platform/events/journal'
import { sealAudit } from '#platform/events/seal_audit'
import { asSchemaOwner } from '#platform/tenancy/as_schema_owner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { provision, type TestTenant } from '#tests/support/tenants'
import { removeTenant } from '#platform/tenancy/tenant_removal'

type Seal = { position: number; audit_id: string }

test.group('The sealed audit log', (group) => {
  let ours: TestTenant
  let theirs: TestTenant
  group.each.setup(async () => {
    ours = await provision('ours')
    theirs = await provision('theirs')
    await write(5)
    await sealAudit(ours.tenant)
    return async () => {
      await removeTenant(ours.tenant)
      await removeTenant(theirs.tenant)
    }
  })

  test('a sealed log holds, and what came later is the unsealed tail', async ({ assert }) => {
    const sealed = (await seals()).length
    assert.isAtLeast(sealed, 5)
    await write(2)
    const { breaks, head, tail } = await verify()
    assert.deepEqual(breaks, [])
    assert.equal(head.position, sealed)
    assert.equal(tail.rows, 2)
    assert.match(tail.since!, /^\d{4}-\d\d-\d\dT/)
    assert.equal(await sealAudit(ours.tenant), 2)
    assert.deepEqual((await verify()).tail, { rows: 0, since: null })
  })

  test('more rows than one batch are sealed at once', async ({ assert }) => {
    await write(2_100)
    assert.equal(await sealAudit(ours.tenant), 2_100)
    assert.deepEqual((await verify()).breaks, [])
  })

  test('an altered row is named, whatever was altered', async ({ assert }) => {
    const [, one, , other] = await seals()
    await asOwner(`UPDATE audit_log SET changes = '{"name": ["a", "b"]}' WHERE id = ?`, [
      one.audit_id,
    ])
    await asOwner(`UPDATE audit_log SET at = at - interval '1 microsecond' WHERE id = ?`, [
      other.audit_id,
    ])
    assert.deepEqual(await found(), [
      ['tampered', one.position, one.audit_id],
      ['tampered', other.position, other.audit_id],
    ])
  })

  test('a row whose seal was forged with it is out of the chain', async ({ assert }) => {
    const [, one] = await seals()
    await asOwner(`UPDATE audit_seals SET hash = sha256(content) WHERE position = ?`, [
      one.position,
    ])
    assert.deepEqual((await found())[0], ['reordered', one.position, one.audit_id])
  })

  test('a removed row is named, with its seal or without', async ({ assert }) => {
    const [, one, , other] = await seals()
    await asOwner('DELETE FROM audit_log WHERE id = ?', [one.audit_id])
    await asOwner('DELETE FROM audit_log WHERE id = ?', [other.audit_id])
    await asOwner('DELETE FROM audit_seals WHERE position = ?', [other.position])
    assert.deepEqual(await found(), [
      ['removed', one.position, one.audit_id],
      ['removed', other.position, null],
    ])
  })

  test('exchanged rows are named as reordered', async ({ assert }) => {
    const [, one, other] = await seals()
    const move = 'UPDATE audit_seals SET audit_id = ? WHERE position = ?'
    await asOwner(move, [v7(), one.position])
    await asOwner(move, [one.audit_id, other.position])
    await asOwner(move, [other.audit_id, one.position])
    assert.deepEqual(await found(), [
      ['reordered', one.position, other.audit_id],
      ['reordered', other.position, one.audit_id],
    ])
  })

  test('a cut end is noticed, though every seal left is right', async ({ assert }) => {
    const last = (await seals()).at(-1)!
    await asOwner('DELETE FROM audit_log WHERE id = ?', [last.audit_id])
    await asOwner('DELETE FROM audit_seals WHERE position = ?', [last.position])
    assert.deepEqual(await found(), [['removed', last.position, null]])
  })

  test('a row removed before its seal is named too, and keeps no other waiting', async ({
    assert,
  }) => {
    const [gone] = await write(2)
    await asOwner('DELETE FROM audit_log WHERE id = ?', [gone])
    assert.equal(await sealAudit(ours.tenant), 1)
    assert.deepEqual(await found(), [['removed', null, gone]])
  })

  test('the tenant’s own role can neither alter nor forge a seal', async ({ assert }) => {
    const [{ audit_id: id }] = await seals()
    const attempts = [
      `UPDATE audit_log SET action = 'viewed'`,
      'DELETE FROM audit_log',
      'UPDATE audit_seals SET hash = content',
      'DELETE FROM audit_seals',
      `INSERT INTO audit_seals VALUES (900, '${id}', '', '')`,
      'UPDATE audit_chain SET position = 0',
      'DELETE FROM audit_unsealed',
    ]
    for (const sql of attempts)
      await assert.rejects(() => tenant.run(ours.tenant, () => tenant.query(sql)), /permission/)
  })

  test('each tenant has a chain of its own', async ({ assert }) => {
    await sealAudit(theirs.tenant)
    await asOwner(`UPDATE audit_log SET action = 'viewed'`)
    const verification = new AuditVerification(theirs.tenant)
    assert.deepEqual(await Array.fromAsync(verification.breaks()), [])
  })

  function write(count: number) {
    return writeTo(ours, count)
  }

  async function verify() {
    const verification = new AuditVerification(ours.tenant)
    const breaks = await Array.fromAsync(verification.breaks())
    return { breaks, head: verification.head, tail: verification.tail }
  }

  async function found() {
    return (await verify()).breaks.map((each) => [each.kind, each.position, each.audit_id])
  }

  function seals() {
    return tenant.run(ours.tenant, () =>
      tenant.query<Seal>(
        'SELECT position::int AS position, audit_id FROM audit_seals ORDER BY position'
      )
    )
  }

  function asOwner(sql: string, values: string[] | unknown[] = []) {
    return asSchemaOwner(ours.tenant, (client) => client.rawQuery(sql, values as string[]))
  }
})

/** @returns the ids of the rows, in the order they were written */
async function writeTo({ tenant: home }: TestTenant, count: number) {
  const entries = Array.from({ length: count }, (_, at) => ({
    entity: 'facility',
    recordId: v7(),
    action: 'updated',
    changes: { name: ['Ünder "quotes"', `Hall ${at}`] as [unknown, unknown] },
  }))
  await tenant.run(home, () => journal(entries, { id: null, channel: 'system' }))
  const rows = await tenant.run(home, () =>
    tenant.query<{ id: string }>(
      'SELECT id FROM audit_log WHERE record_id = ANY($1::uuid[]) ORDER BY id',
      [entries.map(({ recordId }) => recordId)]
    )
  )
  return rows.map(({ id }) => id)
}
