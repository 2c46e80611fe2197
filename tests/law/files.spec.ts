import { glob, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

const PRODUCT =
  '{app,bin,build_hooks,commands,config,database,plugins,providers,resources,schemas,start}/**/*'
const TEXT = '.{ts,mjs,vue,json,css,edge,sql}'

/** Every product file with its text, by its path inside the repository. */
async function productFiles(pattern: string) {
  const files = await Array.fromAsync(glob(pattern, { cwd: app.makePath() }))
  const read = async (file: string) => ({ file, text: await readFile(app.makePath(file), 'utf8') })
  return Promise.all(files.map(read))
}

test.group('The files of the product', () => {
  test('a component is 150 lines at most', async ({ assert }) => {
    const components = await productFiles('{resources,plugins}/**/*.vue')
    const long = components.filter(({ text }) => text.trimEnd().split('\n').length > 150)

    assert.deepEqual(
      long.map(({ file }) => file),
      []
    )
  })

  test('no file is called a service, manager, helper or util', async ({ assert }) => {
    const files = await productFiles(PRODUCT + TEXT)
    const vague = files.filter(({ file }) =>
      /(service|manager|helper|utils?)\.(ts|vue|mjs)$/i.test(basename(file))
    )

    assert.deepEqual(
      vague.map(({ file }) => file),
      []
    )
  })

  test('none names a path of the machine it was written on', async ({ assert }) => {
    const files = await productFiles(PRODUCT + TEXT)
    const local = files.filter(({ text }) =>
      /(["'`\s(]|file:\/\/)\/(home|root|Users|work)\/\w/.test(text)
    )

    assert.deepEqual(
      local.map(({ file }) => file),
      []
    )
  })

  test('none carries a note for later or an escape from the types', async ({ assert }) => {
    const files = await productFiles(PRODUCT + TEXT)
    const notes = files.filter(({ text }) =>
      /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)/.test(text)
    )

    assert.deepEqual(
      notes.map(({ file }) => file),
      []
    )
  })
})
