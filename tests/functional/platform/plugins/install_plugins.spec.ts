import { test } from '@japa/runner'
import { installPlugins, type PluginSource } from '#platform/plugins/install_plugins'
import type { PluginManifest } from '#platform/plugins/plugin'
import { pluginRegistry } from '#platform/plugins/plugin_registry'

const root = new URL('./nowhere/', import.meta.url)

function source(id: string, more: Partial<PluginManifest> = {}): PluginSource {
  const manifest = { id, version: '1.0.0', engine: '^1.0', title: id, summary: id, ...more }
  return { name: id, load: async () => ({ manifest, origin: { root } }) }
}

const broken = (id: string): PluginSource => ({
  name: id,
  load: async () => {
    throw new Error('a comma is missing')
  },
})

test.group('Installing plugins', (group) => {
  group.each.setup(() => () => {
    for (const id of ['fine', 'throws', 'leans', 'unread', 'clashes']) pluginRegistry.forget(id)
  })

  test('one that throws at boot is left out with its reason, and so is what needs it; the rest goes on', async ({
    assert,
  }) => {
    const throwing = async () => {
      throw new Error('no such file')
    }
    await installPlugins(
      [
        broken('unread'),
        source('throws', { effects: throwing }),
        source('leans', { needs: { throws: { range: '^1.0' } } }),
        source('fine'),
      ],
      async () => {}
    )
    assert.isTrue(pluginRegistry.has('fine'))
    const failed = Object.fromEntries(pluginRegistry.failed())
    assert.include(failed, {
      unread: 'a comma is missing',
      throws: 'no such file',
      leans: 'needs throws, which cannot be used',
    })
  })

  test('one whose contributions clash with what is there is left out', async ({ assert }) => {
    const size = { signature: 'size(string): double', title: 'Size', run: () => 1 }
    const clashing = source('clashes', { functions: async () => ({ default: { size } }) })
    await installPlugins([clashing], async () => {})
    assert.equal(pluginRegistry.failed().get('clashes'), 'rules know a function "size" already')
  })
})
