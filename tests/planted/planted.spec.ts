import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from '@japa/runner'
import { copyOfTheSource, outcomes } from '#tests/planted/source_copy'
import { VIOLATIONS, type Violation } from '#tests/planted/violations'

test.group('A planted violation', (group) => {
  let folder: string
  group.setup(async () => {
    folder = await copyOfTheSource()
    return () => rm(folder, { recursive: true })
  })

  test('{name} is noticed')
    .with(VIOLATIONS)
    .run(async ({ assert }, violation) => {
      const uproot = await plant(violation)
      try {
        const seen = await outcomes(folder, [violation])
        assert.deepEqual(seen, { [violation.test]: 'failed' })
      } finally {
        await uproot()
      }
    })

  test('is the only reason for that: without it the same tests pass', async ({ assert }) => {
    const passed = VIOLATIONS.map(({ test: title }) => [title, 'passed'])
    assert.deepEqual(await outcomes(folder, VIOLATIONS), Object.fromEntries(passed))
  })

  /** @throws where the text it replaces is not found exactly once: look where it has gone */
  async function plant({ file, find, replace }: Violation) {
    const path = join(folder, file)
    const sound = await readFile(path, 'utf8')
    const found = sound.split(find).length - 1
    if (found !== 1) throw new Error(`${file} holds this ${found} times instead of once: ${find}`)
    await writeFile(
      path,
      sound.replace(find, () => replace)
    )
    return () => writeFile(path, sound)
  }
})
