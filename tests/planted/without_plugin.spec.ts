import { readdirSync } from 'node:fs'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { done, workshop } from '#tests/planted/source_copy'

const CONFIG = 'config/plugins.ts'
const NODE = process.execPath
/** What it found is kept, so that the second plugin costs less than the first. */
const TYPES = ['node_modules/.bin/tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', '.types']
const IMPORTS = ['node_modules/.bin/depcruise', '--config', '.dependency-cruiser.mjs', '.']

test.group('Without the folder of a plugin and its line', (group) => {
  let folder: string
  group.each.timeout(600_000)
  group.setup(async () => {
    folder = await workshop()
    return () => rm(folder, { recursive: true })
  })

  const ids = () => readdirSync(app.makePath('plugins'))

  test('the types of everything else hold: {$self}')
    .with(ids)
    .run(async ({ assert, cleanup }, id) => {
      cleanup(() => putBack(id))
      await takeAway(id)
      await done([NODE, 'ace.js', 'codegen'], { cwd: folder, env: { PLUGIN_PATHS: '' } })
      assert.equal(await done([NODE, ...TYPES], { cwd: folder }), '')
    })

  test('no import leads to any of them', async ({ assert, cleanup }) => {
    for (const id of ids()) {
      cleanup(() => putBack(id))
      await takeAway(id)
    }
    assert.include(await done([NODE, ...IMPORTS], { cwd: folder }), 'no dependency violations')
  })

  async function takeAway(id: string) {
    await rm(join(folder, 'plugins', id), { recursive: true })
    const config = await readFile(join(folder, CONFIG), 'utf8')
    await writeFile(join(folder, CONFIG), config.replace(new RegExp(`'${id}'(, )?`), ''))
  }

  async function putBack(id: string) {
    for (const name of [CONFIG, `plugins/${id}`])
      await cp(app.makePath(name), join(folder, name), { recursive: true })
  }
})
