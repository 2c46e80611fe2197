import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { column } from '@adonisjs/lucid/orm'
import { test } from '@japa/runner'
import { E_CONFLICT } from '#platform/errors'

test.group('A plugin from outside this tree', (group) => {
  let folder = ''

  group.each.setup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'outside-'))
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
    return () => rm(folder, { recursive: true })
  })

  async function load(text: string) {
    const file = join(folder, 'plugin.ts')
    await writeFile(file, text)
    return import(pathToFileURL(file).href)
  }

  test('imports what is public, and the very same of it', async ({ assert }) => {
    const { thrown } = await load(
      "import { E_CONFLICT } from 'fieldrino/platform/errors'\nexport const thrown: object = E_CONFLICT"
    )
    assert.strictEqual(thrown, E_CONFLICT)
  })

  test('shares the packages it must have in common', async ({ assert }) => {
    const { decorator } = await load("export { column as decorator } from '@adonisjs/lucid/orm'")
    assert.strictEqual(decorator, column)
  })

  test('imports nothing else', async ({ assert }) => {
    await assert.rejects(
      () => load("import 'fieldrino/models/user'"),
      'fieldrino/models/user is not public: docs/plugins.md names what a plugin may import of FieldRino'
    )
  })
})
