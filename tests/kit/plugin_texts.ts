import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import app from '@adonisjs/core/services/app'
import { LANGUAGES } from '#platform/language/languages'
import { translated } from '#platform/language/translated'
import type { InstalledPlugin } from '#platform/plugins/plugin'
import { sentencesIn } from '#tests/support/sentences'

type Messages = { [key: string]: string | Messages }

/** What a catalogue error is thrown with. */
const THROWN = /new E_[A-Z_]+\(\s*(?:'([^'\n]+)'|`([^`\n]+)`)/g
/** How a message begins that follows the name of a field. */
const FRAGMENT =
  /^(is|are|must|may|can|cannot|has|does|was|lies|holds|names|needs|belongs|goes|gives|sends|takes|describes|refers|repeats|brings|would) \w/
/** Hardly more than values, `This ${problem}`: what is said stands where they are made, and is looked for there. */
const VALUES = /^(\w+ ){0,2}7( 7)*$/
const STATEMENT = /\b(FROM|WHERE|AND|OR|NOT|IN|IS|JOIN|BY|NULL|KEY)\b|::|\$\d/
/** `t('key_register.nav.keys')`, and the same in a template. */
const CALLED = /\b(?:\$?t|tc|te)\(\s*['"`]([a-z][a-z0-9_]*(?:\.[a-zA-Z0-9_]+)+)['"`]/g
/** What the server never says to people: tests, pages, tables, and what describes the API in English. */
const NOT_SAID = [
  'tests',
  'pages',
  'slots',
  'database',
  'locales',
  'schemas',
  'node_modules',
  'contract',
]

/** Texts that are missing, empty or untranslated. */
export function textFindings({ manifest, origin }: InstalledPlugin): string[] {
  return [
    ...localeFindings(origin.root),
    ...calledFindings(manifest.id, origin.root),
    ...untoldFindings(origin.code ?? origin.root),
  ]
}

/** The texts of a plugin by their keys: `nav.keys` → `Keys`. */
export function textsOf(root: URL, language: string): Map<string, string> {
  const file = new URL(`locales/${language}.json`, root)
  return new Map(existsSync(file) ? flat(JSON.parse(readFileSync(file, 'utf8'))) : [])
}

function localeFindings(root: URL) {
  const all = LANGUAGES.map((language) => ({ language, texts: textsOf(root, language) }))
  const keys = new Set(all.flatMap(({ texts }) => [...texts.keys()]))
  return all.flatMap(({ language, texts }) =>
    [...keys].flatMap((key) => {
      const text = texts.get(key)
      if (!text?.trim()) return [`locales/${language}.json: "${key}" is missing or empty`]
      const other = all[0].texts.get(key) ?? text
      return formOf(text) === formOf(other)
        ? []
        : [`locales/${language}.json: "${key}" has other placeholders than the English`]
    })
  )
}

/** Keys that pages and slots call and nobody has: their own begin with the plugin's id. */
function calledFindings(id: string, root: URL) {
  const house = houseTexts()
  const own = textsOf(root, 'en')
  const isKnown = (key: string) =>
    key.startsWith(`${id}.`) ? own.has(key.slice(id.length + 1)) : house.has(key)
  return sources(root, '{pages,slots}/**/*.{vue,ts}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(CALLED)]
      .filter(([, key]) => !isKnown(key))
      .map(([, key]) => `${nameOf(file, root)}: there is no text "${key}"`)
  )
}

/** What the server says and `german` of the manifest does not know. */
function untoldFindings(root: URL) {
  const files = sources(root, '**/*.{ts,js}').filter((file) => {
    const [folder] = nameOf(file, root).split('/')
    return !NOT_SAID.includes(folder) && !/(german|openapi|plugin)\.[tj]s$|\.d\.ts$/.test(file)
  })
  return files.flatMap((file) =>
    saidIn(readFileSync(file, 'utf8'))
      .filter((text) => !VALUES.test(text) && translated(text, 'de') === text)
      .map((text) => `${nameOf(file, root)}: is not told in German: "${text}"`)
  )
}

function saidIn(source: string) {
  const thrown = [...source.matchAll(THROWN)].map(
    ([, plain, template]) => plain ?? template.replace(/\$\{[^}]*\}/g, '7')
  )
  const fragments = sentencesIn(source).filter(
    (text) => FRAGMENT.test(text) && !STATEMENT.test(text)
  )
  return [...new Set([...thrown, ...fragments])]
}

function houseTexts() {
  const folder = app.makePath('resources/lang')
  const files = globSync('{*/,}en.json', { cwd: folder })
  return new Set(
    files.flatMap((file) =>
      flat(JSON.parse(readFileSync(join(folder, file), 'utf8'))).map(([key]) => key)
    )
  )
}

function sources(root: URL, pattern: string) {
  const folder = fileURLToPath(root)
  return globSync(pattern, { cwd: folder, exclude: ['node_modules', '**/tests/**'] }).map((file) =>
    join(folder, file)
  )
}

function nameOf(file: string, root: URL) {
  return file.slice(fileURLToPath(root).length)
}

function flat(messages: Messages, at = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[at + key, value] as [string, string]]
      : flat(value, `${at}${key}.`)
  )
}

function formOf(text: string) {
  const names = [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()
  return `${names.join()} ${text.split('|').length}`
}
