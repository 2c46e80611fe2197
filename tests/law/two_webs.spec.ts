import { glob, readFile } from 'node:fs/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { OF_ONE_PROCESS } from '#tests/support/of_one_process'

const FOLDER = 'tests/functional/'

/** Letters that are caught, the door, the pool, packs and effects put into the process that tests alone. */
const OWN = /mail\.fake\(\)|frontDoor\.|poolUse\(\)|packShelf\.put|effectCatalogue\.add/

test('only who looks into a process asks one alone', async ({ assert }) => {
  const looking = (await lookingIn(FOLDER)).map((file) => file.slice(FOLDER.length))
  assert.sameMembers(OF_ONE_PROCESS, looking)
  assert.isAtMost(OF_ONE_PROCESS.length, 8)
})

test('no test of a plugin does', async ({ assert }) => {
  assert.deepEqual(await lookingIn(`plugins/*/${FOLDER}`), [])
})

async function lookingIn(folder: string) {
  const found: string[] = []
  for await (const file of glob(`${folder}**/*.spec.ts`, { cwd: app.makePath() })) {
    const text = await readFile(app.makePath(file), 'utf8')
    if (OWN.test(text)) found.push(file)
  }
  return found
}
