import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { sealAudit } from '#platform/events/seal_audit'
import { asSchemaOwner } from '#platform/tenancy/as_schema_owner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { twoTenants } from '#tests/support/tenants'
import AuditVerify from '../../../commands/audit_verify.js'

test.group('node ace audit:verify', (group) => {
  const pair = twoTenants(group)
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  test('a chain that holds ends with 0 and names its end and the unsealed tail', async ({
    assert,
  }) => {
    const { slug } = pair.ours.tenant
    await append()
    assert.match((await verify(slug)).said, new RegExp(`${slug}: 0 sealed`))
    await sealAudit(pair.ours.tenant)
    await append()
    const { code, said } = await verify(slug)
    assert.equal(code, 0)
    assert.match(said, new RegExp(`${slug}: \\d+ sealed, the chain ends with [0-9a-f]{64}`))
    assert.match(said, new RegExp(`${slug}: 1 not sealed yet, the oldest of `))
  })

  test('a broken chain ends with 1, names the row, and leaves the neighbour’s alone', async ({
    assert,
  }) => {
    const id = await append()
    await sealAudit(pair.ours.tenant)
    await asSchemaOwner(pair.ours.tenant, (client) =>
      client.rawQuery(`UPDATE audit_log SET action = 'viewed' WHERE id = ?`, [id])
    )
    const { code, said } = await verify(pair.ours.tenant.slug)
    assert.equal(code, 1)
    assert.match(said, new RegExp(`tampered: Row ${id} at position \\d+ is not what was sealed`))
    assert.equal((await verify(pair.theirs.tenant.slug)).code, 0)
  })

  test('an unknown tenant is told, not passed over', async ({ assert }) => {
    const { code, said } = await verify('nobody-here')
    assert.equal(code, 1)
    assert.match(said, /There is no tenant "nobody-here"/)
  })

  async function verify(slug: string) {
    ace.ui.logger.flushLogs()
    const command = await ace.create(AuditVerify, [`--tenant=${slug}`])
    await command.exec()
    const said = command.logger.getLogs().map(({ message }) => message)
    command.logger.flushLogs()
    return { code: command.exitCode, said: said.join('\n') }
  }

  async function append() {
    const [{ id }] = await tenant.run(pair.ours.tenant, () =>
      tenant.query<{ id: string }>(
        `INSERT INTO audit_log (id, entity, action, channel) VALUES (gen_random_uuid(), 'facility', 'updated', 'system') RETURNING id`
      )
    )
    return id
  }
})
