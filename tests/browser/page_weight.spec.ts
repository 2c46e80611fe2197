import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { areaOf } from '../../resources/texts.js'

type Chunk = { file: string; imports?: string[]; css?: string[] }

const SHELL = 'resources/app.ts'
const KB = 1_024

test.group('What a browser has to load first, gzipped', () => {
  const manifest: Record<string, Chunk> = JSON.parse(read('.vite/manifest.json').toString())
  const weights = new Map<string, number>()
  const pages = Object.keys(manifest).filter((source) =>
    /^(resources|plugins\/\w+)\/pages\/(.+\/)?[^A-Z/]+\.vue$/.test(source)
  )

  test('the shell is at most 240 KB', ({ assert }) => {
    assert.isAtMost(weightOf([SHELL]), 240)
  })

  test('every page with the shell, its texts and icons is at most 300 KB', ({ assert }) => {
    const all = pages.map((page) => ({
      page,
      kilobytes: weightOf([SHELL, page, ...besides(page)]),
    }))
    assert.isAbove(all.length, 20)
    assert.deepEqual(
      all.filter(({ kilobytes }) => kilobytes > 300),
      []
    )
  })

  function weightOf(sources: string[]) {
    const files = new Set(sources.flatMap((source) => [...closure(source)]))
    return [...files].reduce((sum, file) => sum + weigh(file), 0) / KB
  }

  /** The files of texts and icons that are fetched beside a page. */
  function besides(page: string) {
    const [, plugin] = /^plugins\/(\w+)\//.exec(page) ?? []
    const area = plugin ?? areaOf(page.slice('resources/pages/'.length, -'.vue'.length))
    const texts = plugin ? `plugins/${plugin}/locales/en.json` : `resources/lang/${area}/en.json`
    return [texts, `virtual:fieldrino/icons/${area}`].filter((source) => manifest[source])
  }

  /** A chunk with all it imports before it can run; what it loads later is not counted. */
  function closure(source: string, seen = new Set<string>(), files = new Set<string>()) {
    if (seen.has(source)) return files
    seen.add(source)
    const { file, css = [], imports = [] } = manifest[source]
    for (const each of [file, ...css]) files.add(each)
    for (const each of imports) closure(each, seen, files)
    return files
  }

  function weigh(file: string) {
    if (!weights.has(file)) weights.set(file, gzipSync(read(file)).length)
    return weights.get(file)!
  }
})

function read(file: string) {
  return readFileSync(app.publicPath('assets', file))
}
