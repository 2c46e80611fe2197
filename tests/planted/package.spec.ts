import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { done, outcomesOf, workshop } from '#tests/planted/source_copy'

const EXAMPLE = 'docs/examples/key_register'
const NAME = 'fieldrino-key-register'
const INSTALL = ['--offline', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
const env = { PLUGIN_PACKAGES: NAME, PLUGIN_PATHS: '' }

test.group('A plugin as a package', (group) => {
  let folder: string
  group.each.timeout(600_000)

  /** Packed as `npm publish` would, and put beside the packages of a copy of the product. */
  group.setup(async () => {
    folder = await workshop()
    const example = join(folder, 'packed')
    await cp(app.makePath(EXAMPLE), example, { recursive: true })
    await cp(join(example, 'tests/functional'), join(folder, 'tests/functional/packed'), {
      recursive: true,
    })
    const types = { extends: '../.adonisjs/plugins/tsconfig.json' }
    await retarget(join(example, 'tsconfig.json'), types)
    const packed = await done(['npm', 'pack', '--silent'], { cwd: example })
    const tarball = join(example, packed.trim().split('\n').at(-1)!)
    await done(['npm', 'install', ...INSTALL, tarball], { cwd: folder })
    await rm(example, { recursive: true })
    return () => rm(folder, { recursive: true })
  })

  test('holds the contract, and its own tests go well', async ({ assert }) => {
    const specs = ['contract', 'keys'].map((name) => `tests/functional/packed/${name}.spec.ts`)
    const seen = await outcomesOf(folder, { specs, env })
    assert.isAbove(Object.keys(seen).length, 14)
    assert.deepEqual(
      Object.entries(seen).filter(([, how]) => how !== 'passed'),
      []
    )
  })

  test('and so does one that was just made, in this tree', async ({ assert }) => {
    const make = ['ace.js', 'plugin:make', 'made', '--entity=made_thing', '--noun=made_things']
    await done([process.execPath, ...make], { cwd: folder, env })
    const seen = await outcomesOf(folder, {
      specs: ['plugins/made/tests/functional/contract.spec.ts'],
      env,
    })
    assert.isAbove(Object.keys(seen).length, 12)
    assert.deepEqual(
      Object.entries(seen).filter(([, how]) => how !== 'passed'),
      []
    )
  })

  test('has its pages, slots and texts in the build', async ({ assert }) => {
    await done([process.execPath, 'node_modules/vite/bin/vite.js', 'build'], { cwd: folder, env })
    const manifest = await readFile(join(folder, 'public/assets/.vite/manifest.json'), 'utf8')
    for (const part of ['pages/keys_out.vue', 'slots/facility_keys.vue', 'locales/de.json'])
      assert.include(manifest, `node_modules/${NAME}/${part}`)
  })
})

async function retarget(file: string, change: object) {
  const before = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...before, ...change }))
}
