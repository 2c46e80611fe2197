import { test } from '@japa/runner'
import { asSchemaOwner } from '#platform/tenancy/as_schema_owner'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const ENABLE = '/plugins/probe/enable/'

test.group('Tables of a plugin that cannot be made', (group) => {
  const pair = twoTenants(group)
  const owner = (sql: string) =>
    asSchemaOwner(pair.ours.tenant, (client) => client.rawQuery(sql).then(() => undefined))

  test('leave the company without the plugin, with the reason, and the next try finds nothing in its way', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await owner('CREATE TABLE probes (a text)')
    const refused = await api.post(ENABLE)
    refused.assertStatus(503)
    assert.include(refused.body().error.message, 'nothing was changed, try again')
    assert.isFalse((await api.get('/plugins/probe/')).body().data.enabled)
    ;(await api.get('/probes/')).assertStatus(404)
    const left = await tenant.run(pair.ours.tenant, () =>
      tenant.query(
        `SELECT FROM information_schema.columns
         WHERE table_schema = current_schema() AND table_name = 'facilities' AND column_name = 'probe_depth'`
      )
    )
    assert.lengthOf(left, 0)
    const neighbour = await Caller.admin(client, pair.theirs)
    ;(await neighbour.post(ENABLE)).assertStatus(200)

    await owner('DROP TABLE probes')
    ;(await api.post(ENABLE)).assertStatus(200)
    assert.deepEqual((await api.get('/probes/')).body().data, [])
  })
})
