import { glob, readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { OF_ONE_PROCESS } from '#tests/support/of_one_process'

const FOLDER = 'tests/functional/'

test('only who reads a fake’s letters asks one web process alone', async ({ assert }) => {
  const faking: string[] = []
  for await (const file of glob(`${FOLDER}**/*.spec.ts`, { cwd: app.makePath() })) {
    const text = await readFile(app.makePath(file), 'utf8')
    if (text.includes('mail.fake()')) faking.push(file.slice(FOLDER.length))
  }
  assert.sameMembers(OF_ONE_PROCESS, faking)
  assert.isAtMost(OF_ONE_PROCESS.length, 7)
})
