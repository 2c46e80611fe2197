import { globSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { areaOf } from '../../resources/texts.js'
import { broughtBy, namespacesOf } from '#tests/support/page_texts'

const SHELL = 'resources/app.ts'

/** What the shell fetches itself behind every page (`UnsentWatch.vue`). */
const BEHIND = 'unsent/en'

test.group('Texts set apart', () => {
  const shell = namespaces('en')
  const areas = globSync('*/en.json', { cwd: app.makePath('resources/lang') }).map((file) => ({
    area: file.split('/')[0],
    named: namespaces(file.slice(0, -'.json'.length)),
  }))
  const known = [...shell, ...namespaces(BEHIND)]
  const all = [...shell, ...areas.flatMap(({ named }) => named)]

  test('a namespace stands in one file', ({ assert }) => {
    assert.isAbove(areas.length, 1)
    assert.lengthOf(new Set(all), all.length)
  })

  test('the shell names none of them', ({ assert }) => {
    assert.deepEqual(strange(SHELL, known), [])
  })

  test('a page names those of its own area alone', ({ assert }) => {
    const pages = globSync('resources/pages/**/*.vue', { cwd: app.makePath() })
    const lost = pages.flatMap((page) => {
      const area = areaOf(page.slice('resources/pages/'.length, -'.vue'.length))
      const own = areas.find((each) => each.area === area)?.named ?? []
      return strange(page, [...known, ...own]).map((file) => `${page}: ${file}`)
    })
    assert.isAbove(pages.length, 30)
    assert.deepEqual(lost, [])
  })

  test('pages and slots of plugins name those of the shell and their own alone', ({ assert }) => {
    const folders = '{plugins/*,tests/support/probe_plugin}/{pages,slots}/**/*.vue'
    const sources = globSync(folders, { cwd: app.makePath() })
    assert.isAbove(sources.length, 2)
    assert.deepEqual(
      sources.flatMap((source) => strange(source, known)),
      []
    )
  })

  function strange(root: string, there: string[]) {
    return [...broughtBy(root)].flatMap((file) => {
      const unknown = [...namespacesOf(file)].filter(
        (name) => all.includes(name) && !there.includes(name)
      )
      return unknown.map((name) => `${file} says ${name}`)
    })
  }
})

function namespaces(file: string) {
  return Object.keys(
    JSON.parse(readFileSync(app.makePath('resources/lang', `${file}.json`), 'utf8'))
  )
}
