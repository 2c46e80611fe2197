import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { v7 } from 'uuid'
import { journal } from '#platform/events/journal'
import { sealAudit } from '#platform/events/seal_audit'
import { asSchemaOwner } from '#platform/tenancy/as_schema_owner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { TenantUpgrade } from '#platform/tenancy/tenant_upgrade'
import { twoTenants } from '#tests/support/tenants'

const UNDO = [
  'DROP TRIGGER audit_log_unsealed ON audit_log',
  'DROP FUNCTION seal_audit(integer), note_unsealed_audit()',
  'DROP INDEX audit_log_actor, audit_log_entity, audit_log_action, audit_log_channel',
  'DROP TABLE audit_unsealed, audit_chain, audit_seals',
]

test.group('A tenant from before the seals', (group) => {
  const pair = twoTenants(group)

  test('has its old rows sealed, and its role kept from the seals', async ({ assert }) => {
    const home = pair.ours.tenant
    await asSchemaOwner(home, async (client) => {
      for (const sql of UNDO) await client.rawQuery(sql)
    })
    await db
      .connection('migrator')
      .from('public.tenant_migrations')
      .where({ tenant_id: home.id, version: '0005_seal_audit' })
      .delete()
    await tenant.run(home, () =>
      journal([{ entity: 'facility', recordId: v7(), action: 'created' }], {
        id: null,
        channel: 'system',
      })
    )

    assert.deepEqual(await new TenantUpgrade(home).run(), { ran: ['0005_seal_audit'] })
    assert.isAtLeast(await sealAudit(home), 1)
    for (const sql of ['DELETE FROM audit_seals', 'UPDATE audit_chain SET position = 0'])
      await assert.rejects(() => tenant.run(home, () => tenant.query(sql)), /permission/)
  })
})
