import { readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

type Lock = { packages: Record<string, { optionalDependencies?: Record<string, string> }> }

test.group('package-lock.json', () => {
  test('it names the packages of every platform, or npm ci refuses it', async ({ assert }) => {
    const { packages }: Lock = JSON.parse(await readFile(app.makePath('package-lock.json'), 'utf8'))
    const missing = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
      Object.entries(optionalDependencies)
        .filter(([, version]) => /^\d/.test(version))
        .map(([name]) => name)
        .filter((name) => !packages[`${parent}/node_modules/${name}`])
        .filter((name) => !packages[`node_modules/${name}`])
    )

    assert.deepEqual(missing, [], 'cure: node bin/door/complete_lock.mjs')
  })
})
