import { test } from '@japa/runner'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  browserMap,
  listPages,
  listTexts,
  pageSources,
  slotSources,
} from '#platform/codegen/page_sources'
import { pluginFolders } from '#platform/codegen/plugin_folders'
import { pluginPagesModule } from '#platform/codegen/plugin_pages'

const NONE = { folders: [], packages: [], paths: [] }

test.group('What pages are built from', (group) => {
  let root = ''

  group.each.setup(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'pages-'))
    return () => rm(root, { recursive: true })
  })

  async function file(name: string, text = '<template><p /></template>') {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true })
    await writeFile(path.join(root, name), text)
  }

  const inFolders = (...folders: string[]) => pluginFolders(root, { ...NONE, folders })

  test('our pages are named by their path, a plugin’s carry its id', async ({ assert }) => {
    await file('resources/pages/auth/login.vue')
    await file('plugins/maintenance/pages/schedules/index.vue')
    const names = [...listPages(pageSources(root, inFolders('maintenance'))).keys()]
    assert.deepEqual(names, ['auth/login', 'maintenance::schedules/index'])
  })

  test('a folder that nobody named, and a plugin without pages, add none', async ({ assert }) => {
    await file('resources/pages/work.vue')
    await file('plugins/left_over/pages/index.vue')
    await mkdir(path.join(root, 'plugins/billing'), { recursive: true })
    assert.deepEqual([...listPages(pageSources(root, inFolders('billing'))).keys()], ['work'])
  })

  test('a part of a page is no page', async ({ assert }) => {
    await file('plugins/demo/pages/index.vue')
    await file('plugins/demo/pages/components/PartRow.vue')
    const [, source] = pageSources(root, inFolders('demo'))
    assert.deepEqual([...listPages([source]).keys()], ['demo::index'])
  })

  test('a page named twice is refused with both files', async ({ assert }) => {
    await file('plugins/demo/pages/index.vue')
    const [, source] = pageSources(root, inFolders('demo'))
    assert.throws(() => listPages([source, source]), /Page demo::index exists twice/)
  })

  test('the props of a plugin’s page are declared by its name', async ({ assert }) => {
    await file('plugins/demo/pages/index.vue')
    const [, source] = pageSources(root, inFolders('demo'))
    const text = pluginPagesModule([source], path.join(root, '.adonisjs/server'))
    assert.include(
      text,
      `'demo::index': ExtractProps<(typeof import('../../plugins/demo/pages/index.vue'))['default']>`
    )
  })

  test('a package and a folder anywhere say their id themselves', async ({ assert }) => {
    const fieldrino = { id: 'demo' }
    await file('package.json', '{}')
    await file('node_modules/fieldrino-demo/package.json', JSON.stringify({ fieldrino }))
    await file('elsewhere/plugin.ts', `export default definePlugin({ id: 'probe', version: '1' })`)
    const names = { folders: [], packages: ['fieldrino-demo'], paths: ['elsewhere'] }
    assert.deepEqual(pluginFolders(root, names), [
      {
        id: 'demo',
        directory: path.join(root, 'node_modules/fieldrino-demo'),
        package: 'fieldrino-demo',
      },
      { id: 'probe', directory: path.join(root, 'elsewhere') },
    ])
  })

  test('a folder without a plugin is refused', async ({ assert }) => {
    await file('elsewhere/readme.md', 'nothing')
    assert.throws(
      () => pluginFolders(root, { ...NONE, paths: ['elsewhere'] }),
      /There is no plugin in .*elsewhere/
    )
  })

  test('slots and texts are maps of files that are fetched when they are needed', async ({
    assert,
  }) => {
    await file('plugins/demo/slots/history.vue')
    await file('plugins/demo/locales/en.json', '{}')
    await file('plugins/demo/locales/de.json', '{}')
    const plugins = inFolders('demo')
    assert.deepEqual([...listPages(slotSources(plugins)).keys()], ['demo::history'])
    const slots = browserMap('slots', { root, plugins })
    assert.match(slots, /"demo::history": \(\) => import\(".*\/slots\/history\.vue"\)/)
    const texts = browserMap('texts', { root, plugins })
    assert.match(texts, /"demo": \{\s+"de": \(\) => import\(".*\/de\.json"\),\s+"en"/)
    assert.match(browserMap('pages', { root, plugins }), /^export const pages = \{/)
  })

  test('a plugin may not be called as texts of the product are', async ({ assert }) => {
    await file('resources/lang/administration/en.json', JSON.stringify({ teams: {} }))
    assert.throws(() => listTexts(root, inFolders('teams')), /cannot be called "teams"/)
  })
})
