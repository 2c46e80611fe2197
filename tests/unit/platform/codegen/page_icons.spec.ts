import { test } from '@japa/runner'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { iconModule, pageIcons } from '#platform/codegen/page_icons'

test.group('Icons of pages', (group) => {
  let root = ''

  group.each.setup(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'icons-'))
    return () => rm(root, { recursive: true })
  })

  async function file(name: string, text: string) {
    const location = path.join(root, name)
    await mkdir(path.dirname(location), { recursive: true })
    await writeFile(location, text)
    return location
  }

  test('come with the shell where every page may draw them, else with their own pages', async ({
    assert,
  }) => {
    const shell = [await file('resources/app.ts', `import Layout from '~/layouts/Layout.vue'`)]
    await file('resources/layouts/Layout.vue', '<UIcon name="i-lucide-menu" />')
    await file('resources/components/Gear.vue', '<UIcon name="i-lucide-settings" />')
    const anywhere = [await file('schemas/core/entity/task.json', '{"icon":"i-lucide-inbox"}')]
    const ours = await file('resources/pages/work.vue', '<UIcon name="i-lucide-star" />')
    const gear = `import Gear from '~/components/Gear.vue'\nimport Own from './Own.vue'`
    const theirs = await file('plugins/demo/pages/index.vue', gear)
    await file('plugins/demo/pages/Own.vue', '<UIcon name="i-lucide-star i-lucide-truck" />')
    const sets = pageIcons({
      root,
      shell,
      anywhere,
      pages: new Map([
        [ours, undefined],
        [theirs, 'demo'],
      ]),
    })
    assert.deepEqual(Object.fromEntries(sets), {
      shell: ['inbox', 'menu', 'star'],
      demo: ['settings', 'truck'],
    })
  })

  test('what is called like one and is none is left out', async ({ assert }) => {
    const shell = [await file('resources/app.ts', `const a = 'lucide-nothing-of-this-kind'`)]
    assert.deepEqual(pageIcons({ root, shell, anywhere: [], pages: new Map() }).get('shell'), [])
  })

  test('are handed to the browser as a collection, other names of an icon too', ({ assert }) => {
    const module = iconModule(['truck', 'alarm-check'])
    const collection = JSON.parse(module.slice('export default '.length))
    assert.include(collection, { prefix: 'lucide', width: 24 })
    assert.match(collection.icons['alarm-check'].body, /<path|<g|<circle/)
  })
})
