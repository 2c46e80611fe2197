import { test } from '@japa/runner'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listPages, pageSources } from '#platform/codegen/page_sources'
import { pluginPagesModule } from '#platform/codegen/plugin_pages'

test.group('Page sources', (group) => {
  let root = ''

  group.each.setup(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'pages-'))
    return () => rm(root, { recursive: true })
  })

  async function page(file: string) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true })
    await writeFile(path.join(root, file), '<template><p /></template>')
  }

  test('our pages are named by their path, a plugin’s carry its id', async ({ assert }) => {
    await page('resources/pages/auth/login.vue')
    await page('plugins/maintenance/pages/schedules/index.vue')
    const names = [...listPages(pageSources(root)).keys()]
    assert.deepEqual(names, ['auth/login', 'maintenance::schedules/index'])
  })

  test('a plugin without pages adds none', async ({ assert }) => {
    await page('resources/pages/work.vue')
    await mkdir(path.join(root, 'plugins/billing'), { recursive: true })
    assert.deepEqual([...listPages(pageSources(root)).keys()], ['work'])
  })

  test('a page named twice is refused with both files', async ({ assert }) => {
    await page('plugins/demo/pages/index.vue')
    const [, source] = pageSources(root)
    assert.throws(() => listPages([source, source]), /Page demo::index exists twice/)
  })

  test('the props of a plugin’s page are declared by its name', async ({ assert }) => {
    await page('plugins/demo/pages/index.vue')
    const [, source] = pageSources(root)
    const text = pluginPagesModule([source], path.join(root, '.adonisjs/server'))
    assert.include(
      text,
      `'demo::index': ExtractProps<(typeof import('../../plugins/demo/pages/index.vue'))['default']>`
    )
  })
})
