import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { NewPlugin } from '#platform/codegen/new_plugin'

const NOTHING = { ids: [], nouns: [] }

test.group('A new plugin', (group) => {
  let root = ''

  group.each.setup(async () => {
    root = join(await mkdtemp(join(tmpdir(), 'new-plugin-')), 'house')
    await mkdir(join(root, 'config'), { recursive: true })
    await cp(app.makePath('package.json'), join(root, 'package.json'))
    await symlink(app.makePath('node_modules'), join(root, 'node_modules'))
    await symlink(app.makePath('stubs'), join(root, 'stubs'))
    await writeFile(join(root, 'config/plugins.ts'), "const config = { folders: ['stock'] }\n")
    return () => rm(join(root, '..'), { recursive: true })
  })

  const read = (name: string) => readFile(join(root, name), 'utf8')

  test('in this tree is written by its names, and named where plugins are', async ({ assert }) => {
    const wish = { id: 'key_register', entity: 'door_key', noun: 'door_keys' }
    const written = await new NewPlugin(root, wish).write()
    assert.includeMembers(written, [
      'config/plugins.ts',
      'plugins/key_register/models/door_key.ts',
      'plugins/key_register/schemas/entity/door_key.json',
      'plugins/key_register/tests/functional/contract.spec.ts',
    ])
    assert.include(await read('config/plugins.ts'), "folders: ['stock', 'key_register']")
    assert.include(await read('plugins/key_register/routes.ts'), "entityRoutes('door_keys')")
    assert.include(await read('plugins/key_register/routes.ts'), "from '#routes/entity_routes'")
    for (const name of written) assert.notMatch(await read(name), /%\w+%/, name)
  })

  test('beside it is a package, which imports what is public', async ({ assert }) => {
    const path = join(root, '../outside')
    const written = await new NewPlugin(root, { id: 'key_register', path }).write()
    assert.include(written, '../outside/.gitignore')
    const { name, fieldrino } = JSON.parse(await read('../outside/package.json'))
    assert.deepEqual([name, fieldrino.id], ['fieldrino-key-register', 'key_register'])
    assert.include(await read('../outside/routes.ts'), "from 'fieldrino/routes/entity_routes'")
    const { extends: base } = JSON.parse(await read('../outside/tsconfig.json'))
    assert.equal(base, '../house/.adonisjs/plugins/tsconfig.json')
    const pages = JSON.parse(await read('../outside/tsconfig.pages.json'))
    assert.equal(pages.extends, '../house/.adonisjs/plugins/tsconfig.pages.json')
    assert.include(await read('../outside/package.json'), '../house/node_modules/vue-tsc/bin')
    assert.include(await read('config/plugins.ts'), "folders: ['stock'] ")
  })

  test('is refused with every reason', async ({ assert }) => {
    const told = (wish: object, taken = NOTHING as { ids: string[]; nouns: string[] }) =>
      new NewPlugin(root, { id: 'keys', ...wish }).problems(taken).join('\n')
    await mkdir(join(root, 'plugins/keys'), { recursive: true })
    assert.include(told({}), 'is there already: remove it or choose another id')
    assert.include(told({ id: 'Two Words' }), 'must be 2 to 31 of a-z')
    assert.include(told({}, { ids: ['keys'], nouns: [] }), '"keys" is taken')
    assert.include(
      told({ entity: 'task' }, { ids: [], nouns: ['task'] }),
      '"task" is there already'
    )
    assert.include(told({ entity: 'sheep', noun: 'sheep' }), 'one and many')
    assert.include(told({ path: 'inside' }), 'a package lies beside this tree')
    assert.equal(told({ id: 'fine' }), '')
  })
})
