import { globSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { SEEDED_ROLES } from '#models/role'
import * as errors from '#platform/errors'
import { GERMAN_PHRASES } from '#platform/language/german_phrases'
import { LANGUAGES } from '#platform/language/languages'
import { translated } from '#platform/language/translated'

type Messages = { [key: string]: string | Messages }

const THROWN = /new E_[A-Z_]+\(\s*(?:'([^'\n]+)'|`([^`\n]+)`)/g

/** What models write into the journal, in the ways they do it. */
const JOURNALED =
  /(?:(?:this\.(?:journalAs|record|log|store)|\brecord)\((?:\w+, )?|journal\(\s*\[\s*\{[^}]*action: )'([a-z_]+)'/g
const actionOf = ([, action]: RegExpExecArray | RegExpMatchArray) => action

test.group('Every text is there in every language', () => {
  const english = texts('en')

  test('{$self} has the keys of the English')
    .with(LANGUAGES.slice(1))
    .run(({ assert }, language) => {
      assert.deepEqual([...texts(language).keys()].sort(), [...english.keys()].sort())
    })

  test('{$self} has the placeholders and plural forms of the English')
    .with(LANGUAGES.slice(1))
    .run(({ assert }, language) => {
      const forms = (all: Map<string, string>) =>
        Object.fromEntries([...all].map(([key, text]) => [key, formOf(text)]))
      assert.deepEqual(forms(texts(language)), forms(english))
    })

  test('no text is empty', ({ assert }) => {
    const empty = LANGUAGES.flatMap((language) =>
      [...texts(language)].filter(([, text]) => !text.trim()).map(([key]) => `${language} ${key}`)
    )
    assert.deepEqual(empty, [])
  })

  test('the roles a company starts with are called in English as they are stored', ({ assert }) => {
    const shipped = SEEDED_ROLES.map(({ key, title }) => [`roles.shipped.${key}`, title])
    assert.sameDeepMembers(
      shipped,
      [...english].filter(([key]) => key.startsWith('roles.shipped.'))
    )
  })

  test('everything that is journaled is named', ({ assert }) => {
    const sources = globSync('app/**/*.ts', { cwd: app.makePath() }).map((file) =>
      readFileSync(app.makePath(file), 'utf8')
    )
    const actions = new Set(sources.flatMap((text) => [...text.matchAll(JOURNALED)]).map(actionOf))
    assert.isAbove(actions.size, 12)
    assert.deepEqual(
      [...actions].filter((action) => !english.has(`audit.action_${action}`)),
      []
    )
  })

  test('every letter is there in every language', ({ assert }) => {
    const letters = (language: string) =>
      globSync('*.edge', { cwd: app.makePath('resources/views/mails', language) }).sort()
    assert.isAbove(letters('en').length, 0)
    for (const language of LANGUAGES) assert.deepEqual(letters(language), letters('en'))
  })

  test('every German phrase names only what the English leaves open', ({ assert }) => {
    const strange = Object.entries(GERMAN_PHRASES).filter(([phrase, german]) => {
      const open = phrase.split('{}').length - 1
      return [...german.matchAll(/\{(\d)\}/g)].some(([, at]) => Number(at) >= open)
    })
    assert.deepEqual(strange, [])
  })

  test('every error of the catalogue that clients see is told in German', ({ assert }) => {
    const entries = Object.values(errors) as unknown as { status: number; message: string }[]
    const untold = entries
      .filter(({ status, message }) => message && (status < 499 || status === 503))
      .map(({ message }) => message)
      .filter(
        (message) => !/job|queue|tenants:/i.test(message) && translated(message, 'de') === message
      )
    assert.isAbove(entries.length, 30)
    assert.deepEqual(untold, [])
  })

  test('every sentence the code throws at clients is told in German', ({ assert }) => {
    const sentences = globSync('app/**/*.ts', { cwd: app.makePath() })
      .filter((file) => !/^app\/platform\/(tenancy|jobs|secrets)\//.test(file))
      .flatMap((file) => [...readFileSync(app.makePath(file), 'utf8').matchAll(THROWN)])
      .map(([, plain, template]) => plain ?? template.replace(/\$\{[^}]*\}/g, '7'))
      .filter((sentence) => !/^7 7$|^What you change 7$|node ace/.test(sentence))
    assert.isAbove(sentences.length, 40)
    assert.deepEqual(
      sentences.filter((sentence) => translated(sentence, 'de') === sentence),
      []
    )
  })
})

function texts(language: string): Map<string, string> {
  const files = globSync(`{*/,}${language}.json`, { cwd: app.makePath('resources/lang') })
  return new Map(
    files
      .map((file) => readFileSync(app.makePath('resources/lang', file), 'utf8'))
      .flatMap((text) => flat(JSON.parse(text)))
  )
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
  return { names, forms: text.split('|').length }
}
