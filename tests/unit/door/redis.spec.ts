import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const { findRedis } = await import(app.makeURL('bin/door/redis.mjs').href)

test.group('The door looks for Redis', (group) => {
  let folder: string
  group.each.setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'fieldrino_'))
    return () => rmSync(folder, { recursive: true })
  })

  test('takes the first redis-server of the folders it is given', ({ assert }) => {
    writeFileSync(join(folder, 'redis-server'), '')
    const folders = ['/nowhere', folder]
    assert.equal(findRedis({ folders, mayInstall: false }), join(folder, 'redis-server'))
  })

  test('without one and without the right to install it names the command to run', ({ assert }) => {
    assert.throws(
      () => findRedis({ folders: [folder], mayInstall: false }),
      /sudo apt-get install -y redis-server/
    )
  })
})
