import { existsSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { PUBLIC_MODULES, SHARED_PACKAGES } from '#platform/plugins/public_modules'

const GUIDE = 'docs/plugins.md'

test.group('What plugins may import', () => {
  const guide = readFileSync(app.makePath(GUIDE), 'utf8')

  test('is there', ({ assert }) => {
    const files = Object.keys(PUBLIC_MODULES).map((name) =>
      app.makePath(name.startsWith('tests/') ? '' : 'app', `${name}.ts`)
    )
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      []
    )
  })

  test('is what the guide says', ({ assert }) => {
    const told = [...guide.matchAll(/^\| `([\w/]+\/\w+)` \| (.+) \|$/gm)]
    assert.deepEqual(
      Object.fromEntries(told.map(([, name, about]) => [name, about])),
      PUBLIC_MODULES
    )
    for (const name of SHARED_PACKAGES) assert.include(guide, `\`${name}\``)
  })
})
