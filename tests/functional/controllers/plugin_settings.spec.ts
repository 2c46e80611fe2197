import { test } from '@japa/runner'
import { PluginSettings } from '#platform/plugins/plugin_settings'
import { tenant } from '#platform/tenancy/tenant_scope'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'

const SETTINGS = '/plugins/probe/settings/'

test.group('Settings of a plugin', (group) => {
  const pair = twoTenants(group)
  const read = () => tenant.run(pair.ours.tenant, () => PluginSettings.read('probe'))

  test('there are none before it was enabled', async ({ client }) => {
    const api = await Caller.admin(client, pair.ours)
    ;(await api.get(SETTINGS)).assertStatus(404)
    await api.post('/plugins/probe/enable/')
    ;(await api.get('/plugins/probe_dependant/settings/')).assertStatus(404)
  })

  test('start with their defaults and are checked by their schema', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    assert.deepEqual((await api.get(SETTINGS)).body().data, { greeting: 'Hello' })
    const refused = await api.patch(SETTINGS, { greeting: 7, colour: 'red' })
    refused.assertStatus(422)
    assert.properties(refused.body().error.details, ['greeting', 'colour'])
  })

  test('a secret goes in and never comes out; the plugin reads it', async ({ client, assert }) => {
    const api = await Caller.admin(client, pair.ours)
    const saved = await api.patch(SETTINGS, { token: 'open sesame' })
    saved.assertStatus(200)
    assert.notInclude(saved.text(), 'sesame')
    assert.equal((await read()).token, 'open sesame')
    const [row] = await tenant.run(pair.ours.tenant, () =>
      tenant.query<{ settings: { token: string } }>('SELECT settings FROM plugins')
    )
    assert.match(row.settings.token, /^~\d+~/)
    const audit = await api.get('/audit/?entity=plugin')
    assert.notInclude(audit.text(), 'sesame')
  })

  test('a secret that comes back as it was shown stays, null takes it away', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    const shown = (await api.get(SETTINGS)).body().data
    await api.patch(SETTINGS, { ...shown, greeting: 'Good day' })
    assert.deepEqual(await read(), { greeting: 'Good day', token: 'open sesame' })
    await api.patch(SETTINGS, { token: null, greeting: null })
    assert.deepEqual(await read(), { greeting: 'Hello' })
  })

  test('an older revision is refused', async ({ client }) => {
    const api = await Caller.admin(client, pair.ours)
    const etag = (await api.get(SETTINGS)).header('etag')!
    await api.patch(SETTINGS, { greeting: 'One' }, { 'if-match': etag })
    const late = await api.patch(SETTINGS, { greeting: 'Two' }, { 'if-match': etag })
    late.assertStatus(412)
  })
})
