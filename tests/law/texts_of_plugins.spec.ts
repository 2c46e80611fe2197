import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { LANGUAGES } from '#platform/language/languages'

type Messages = { [key: string]: string | Messages }

/** Those of this repository, and the one that only tests have. */
const PLUGINS = globSync(['plugins/*/plugin.ts', 'tests/support/probe_plugin/plugin.ts'], {
  cwd: app.makePath(),
}).map((file) => dirname(file))

test.group('The texts of a plugin', () => {
  test('are in every language, with the same placeholders and plural forms: {$self}')
    .with(PLUGINS)
    .run(({ assert }, plugin) => {
      const [english, ...others] = LANGUAGES.map((language) => forms(texts(plugin, language)))
      for (const other of others) assert.deepEqual(other, english)
    })

  test('are all there that its pages, slots and links name: {$self}')
    .with(PLUGINS)
    .run(({ assert }, plugin) => {
      const known = [...texts(plugin, 'en').keys()]
      const isKnown = (key: string) =>
        known.some((one) => (key.endsWith('*') ? one.startsWith(key.slice(0, -1)) : one === key))
      assert.deepEqual(
        named(plugin).filter((key) => !isKnown(key)),
        []
      )
    })

  test('name what is there, in one plugin at least', ({ assert }) => {
    assert.include(named('tests/support/probe_plugin'), 'probes.count')
    assert.include(named('tests/support/probe_plugin'), 'nav.probes')
  })
})

/** Keys without the plugin's id; of one that is put together, its fixed beginning and a star. */
function named(plugin: string) {
  const sources = globSync('{pages,slots}/**/*.{vue,ts}', { cwd: app.makePath(plugin) })
  const { id, links } = declared(plugin)
  const own = new RegExp(`['"\`]${id}\\.([a-z0-9_.]+)(\\$\\{|['"\`])`, 'g')
  const said = sources.flatMap((file) => [...read(`${plugin}/${file}`).matchAll(own)])
  return [...new Set([...said.map(([, key, end]) => (end === '${' ? `${key}*` : key)), ...links])]
}

/** From the manifest as text, which has no other keys with a point in their titles. */
function declared(plugin: string) {
  const manifest = read(`${plugin}/plugin.ts`)
  const [, id] = /\bid:\s*'([a-z0-9_]+)'/.exec(manifest)!
  const links = [...manifest.matchAll(/\btitle:\s*'([a-z0-9_]+\.[a-z0-9_.]+)'/g)]
  return { id, links: links.map(([, key]) => key) }
}

function texts(plugin: string, language: string) {
  const [file] = globSync(`${plugin}/locales/${language}.json`, { cwd: app.makePath() })
  return new Map(file ? flat(JSON.parse(read(file))) : [])
}

function flat(messages: Messages, at = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[at + key, value] as [string, string]]
      : flat(value, `${at}${key}.`)
  )
}

function forms(all: Map<string, string>) {
  return Object.fromEntries(
    [...all].sort().map(([key, text]) => {
      const names = [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()
      return [key, { names, forms: text.split('|').length, isEmpty: !text.trim() }]
    })
  )
}

function read(file: string) {
  return readFileSync(app.makePath(file), 'utf8')
}
