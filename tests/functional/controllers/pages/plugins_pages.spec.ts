import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { Browser } from '#tests/support/browser'
import { Caller } from '#tests/support/caller'
import { person } from '#tests/support/people'
import { twoTenants, type TestTenant } from '#tests/support/tenants'

type Props = {
  plugin: { title: string; adds: Record<string, object[]>; grants: object }
  plugins: { id: string; enabled: boolean; needs: object[] }[]
  failed: { id: string; reason: string }[]
  roles: { key: string }[]
  settings: { fields: { path: string }[]; secrets: string[]; values: object; etag: string } | null
  plugin_links: { id: string; links: { path: string; title: string }[] }[]
  plugin_slots: Record<string, { component: string; title: string }[]>
}

test.group('Pages of plugins', (group) => {
  const pair = twoTenants(group)

  async function visitor(client: ApiClient, email: string, at: TestTenant = pair.ours) {
    const browser = Browser.at(client, at)
    await browser.logIn(email)
    const props = async (path: string): Promise<Props> => {
      const text = (await browser.send('get', path)).text()
      return JSON.parse(/<script[^>]*data-page[^>]*>([\s\S]*?)<\/script>/.exec(text)![1]).props
    }
    return { browser, props }
  }

  test('an administrator sees what is installed, and why something cannot be used', async ({
    client,
    assert,
  }) => {
    const { props } = await visitor(client, pair.ours.email)
    pluginRegistry.fail('broken', 'needs nobody, which is not installed')
    // Of two processes that answer in turn it is this one alone that could not use it.
    const [{ plugins, failed: one }, { failed: other }] = [
      await props('/settings/plugins'),
      await props('/settings/plugins'),
    ]
    pluginRegistry.forget('broken')
    const failed = [...one, ...other]
    assert.deepInclude(failed, { id: 'broken', reason: 'needs nobody, which is not installed' })
    const dependant = plugins.find(({ id }) => id === 'probe_dependant')!
    assert.deepInclude(dependant.needs[0], { title: 'Probe', installed: true, enabled: false })
  })

  test('one is told whole, in the language of the reader', async ({ client, assert }) => {
    const { browser, props } = await visitor(client, pair.theirs.email, pair.theirs)
    await browser.send('patch', '/ui/v1/auth/me', { locale: 'de' })
    const { plugin, roles, settings } = await props('/settings/plugins/probe')
    assert.deepInclude(plugin.adds.pages, { path: '/probes', title: 'Proben' })
    assert.deepInclude(plugin.adds.slots, { place: 'facility.detail.tab', title: 'Tiefe' })
    assert.deepInclude(plugin.adds.fields, {
      key: 'facility',
      title: 'Standorte',
      fields: ['Sondentiefe'],
    })
    assert.deepInclude(plugin.adds.jobs, {
      key: 'count',
      title: 'Count',
      every: 60_000,
      cron: null,
      zone: null,
    })
    assert.deepEqual(
      roles.map(({ key }) => key),
      ['technician']
    )
    assert.isNull(settings)
  })

  test('settings come as fields without what is secret, once it is enabled', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post('/plugins/probe/enable/')
    await api.patch('/plugins/probe/settings/', { token: 'open sesame' })
    const { props } = await visitor(client, pair.ours.email)
    const { settings } = await props('/settings/plugins/probe')
    assert.deepEqual(settings!.secrets, ['token'])
    assert.deepEqual(
      settings!.fields.map(({ path }) => path),
      ['greeting', 'token']
    )
    assert.notInclude(JSON.stringify(settings), 'sesame')
    assert.equal(settings!.etag, (await api.get('/plugins/probe/settings/')).header('etag'))
  })

  test('links and slots are those of enabled plugins that the reader may open', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post('/plugins/probe/enable/')
    const technician = await person(pair.ours, 'technician')
    const { props } = await visitor(client, technician.email)
    const { plugin_links: links, plugin_slots: slots } = await props('/work')
    const [probe] = links
    assert.equal(probe.links[0].title, 'Probes')
    assert.deepInclude(slots['work.panel'][0], {
      id: 'probe.today',
      component: 'probe::today',
      title: 'Probes of today',
    })

    const other = await person(pair.ours, ['view_facilities'])
    const seen = await (await visitor(client, other.email)).props('/work')
    assert.deepEqual(seen.plugin_links, [])
    assert.notProperty(seen.plugin_slots, 'work.panel')
    assert.lengthOf(seen.plugin_slots['facility.detail.tab'], 1)

    await api.post('/plugins/probe/disable/')
    const none = await props('/work')
    assert.deepEqual([none.plugin_links, none.plugin_slots], [[], {}])
  })

  test('a plugin’s page is there for who may open it, and gone with the plugin', async ({
    client,
    assert,
  }) => {
    const api = await Caller.admin(client, pair.ours)
    await api.post('/plugins/probe/enable/')
    const technician = await person(pair.ours, 'technician')
    const { browser } = await visitor(client, technician.email)
    const page = await browser.send('get', '/probes')
    page.assertStatus(200)
    assert.include(page.text().replaceAll('\\/', '/'), 'probe::probes/index')
    await api.post('/plugins/probe/disable/')
    ;(await browser.send('get', '/probes')).assertStatus(404)
  })

  test('only who may see plugins opens their pages', async ({ client }) => {
    const manager = await person(pair.ours, 'manager')
    const { browser } = await visitor(client, manager.email)
    ;(await browser.send('get', '/settings/plugins')).assertStatus(403)
    ;(await browser.send('get', '/settings/plugins/probe')).assertStatus(403)
  })
})
