import { globSync, readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { humanised } from '#platform/entities/field'
import { AUDIT } from '#platform/language/german/audit'
import { GERMAN_PHRASES } from '#platform/language/german_phrases'
import { translated } from '#platform/language/translated'
import { pluginRegistry } from '#platform/plugins/plugin_registry'
import { textFindings } from '#tests/kit/plugin_texts'
import { sentences } from '#tests/support/sentences'

/** Three words in a row are meant for people. */
const SENTENCE = /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i
/** How a message begins that follows the name of a field. */
const FRAGMENT =
  /^(is|are|must|may|can|cannot|has|does|was|lies|holds|names|needs|belongs|goes|gives|sends|takes|describes|refers|repeats|brings|would) /
/** What people never read. Statements and parts of them are written in capitals, which no sentence has. */
const STATEMENT =
  /^(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|DROP|ALTER|SET)\b|\b(FROM|WHERE|AND|OR|NOT|IN|IS|JOIN|BY)\b|::|\$\d/
/** Reserved words of a language. */
const RESERVED = /^is (not )?(null|distinct)\b|^as break const|google\.protobuf/
/** What models write down of a record that no definition describes: `member_ids: [[], [userId]]`. */
const JOURNALED = /\b([a-z_]+): \[(?:null|before|former|\[\w*\]|'\w+'|role\.\w+), [^\]]*\](?!\.)/g
/** Told to operators and in logs. */
const OPERATORS = /^app\/platform\/(tenancy|jobs|secrets|files|events|redis|live|codegen)\//

const untold = (texts: string[]) => [
  ...new Set(texts.filter((text) => !isProgram(text.trim()) && translated(text, 'de') === text)),
]
const isProgram = (text: string) => STATEMENT.test(text) || RESERVED.test(text)
const sources = (...patterns: string[]) => globSync(patterns, { cwd: app.makePath() })

test.group('Told in German', () => {
  test('every finding of a definition, and everything that can be wrong with a rule', ({
    assert,
  }) => {
    const files = sources('app/platform/{definitions,rules}/*.ts')
    const texts = files.flatMap(sentences).filter((text) => SENTENCE.test(text))
    assert.isAbove(texts.length, 90)
    assert.deepEqual(untold(texts), [])
  })

  test('every message that follows the name of a field', ({ assert }) => {
    const files = sources('app/**/*.ts').filter((file) => !OPERATORS.test(file))
    const texts = files.flatMap(sentences).filter((text) => FRAGMENT.test(text))
    assert.isAbove(texts.length, 150)
    assert.deepEqual(untold(texts), [])
  })

  test('every column that is journaled without a definition', ({ assert }) => {
    const texts = sources('app/models/*.ts', 'app/platform/packs/*.ts')
      .map((file) => readFileSync(app.makePath(file), 'utf8'))
      .filter((text) => /journal|Changes/.test(text))
    const names = texts.flatMap((text) => [...text.matchAll(JOURNALED)].map(([, name]) => name))
    const titles = names.map((name) => humanised(name.replace(/_ids?$/, '')))
    assert.includeMembers(titles, ['Member', 'Grants', 'Version'])
    assert.deepEqual(
      titles.filter((title) => !Object.hasOwn(AUDIT, title)),
      []
    )
  })

  test('every text and message of a plugin', ({ assert }) => {
    for (const plugin of pluginRegistry.all())
      if (!plugin.origin.root.pathname.includes('/tests/'))
        assert.deepEqual(textFindings(plugin), [], plugin.manifest.id)
  })

  test('no phrase is told twice, in two areas', async ({ assert }) => {
    const areas = await Promise.all(
      sources('app/platform/language/german/*.ts').map((file) => import(app.makePath(file)))
    )
    const phrases = areas.flatMap((area) => Object.values(area)).flatMap((all) => Object.keys(all!))
    assert.includeMembers(phrases, Object.keys(AUDIT))
    assert.lengthOf([...new Set(phrases)], phrases.length)
    // With those of plugins, which come at boot.
    assert.includeMembers(Object.keys(GERMAN_PHRASES), phrases)
  })
})
