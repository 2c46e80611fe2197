import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { Caller } from '#tests/support/caller'
import { twoTenants } from '#tests/support/tenants'
import PluginsList from '../../../commands/plugins_list.js'

test.group('node ace plugins:list', (group) => {
  const pair = twoTenants(group)
  group.each.setup(() => {
    ace.ui.switchMode('raw')
    return () => ace.ui.switchMode('normal')
  })

  test('counts the tenants that have the tables of a plugin, enabled or not', async ({
    client,
    assert,
  }) => {
    const before = await tenants('probe')
    const api = await Caller.admin(client, pair.ours)
    ;(await api.post('/plugins/probe/enable/')).assertStatus(200)
    ;(await api.post('/plugins/probe/disable/')).assertStatus(200)
    assert.equal(await tenants('probe'), before + 1)
  })

  test('names what was left out, with its reason, and fails', async ({ assert, cleanup }) => {
    assert.equal((await list()).code, 0)
    pluginRegistry.fail('crumbled', 'its routes: no such controller')
    cleanup(() => pluginRegistry.forget('crumbled'))
    const { code, said } = await list()
    assert.equal(code, 1)
    assert.include(said, 'crumbled: its routes: no such controller')
  })

  async function tenants(id: string) {
    const { said } = await list()
    const row = said.split('\n').findLast((line) => line.startsWith(`${id}|`))
    return Number(row!.split('|')[3])
  }

  async function list() {
    const command = await ace.create(PluginsList, [])
    await command.exec()
    const said = command.ui.logger.getLogs().map(({ message }) => message)
    return { code: command.exitCode ?? 0, said: said.join('\n') }
  }
})
