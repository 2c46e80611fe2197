import { test } from '@japa/runner'
import { LANGUAGES } from '#platform/language/languages'
import { checkPacks } from '#platform/packs/check_packs'
import { packShelf } from '#platform/packs/pack_shelf'
import type { Pack } from '#platform/packs/pack'
import { isRecord } from '#platform/entities/merge_patch'

/** What people read, wherever it stands. */
const TEXTS = new Set([
  'title',
  'title_plural',
  'description',
  'section',
  'message',
  'help',
  'subject',
  'body',
])

function untold(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => untold(one, `${at}/${index}`))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([key, part]) => {
    const here = `${at}/${key}`
    const isText = TEXTS.has(key) && !at.endsWith('/properties') && !at.endsWith('/do')
    if (!isText || (isRecord(part) && !('en' in part))) return untold(part, here)
    const told = isRecord(part) ? part : {}
    return LANGUAGES.filter((language) => !told[language]).map((language) => `${here} ${language}`)
  })
}

/** Letters that say a text is the English one left standing: titles of more than one word. */
function copied(value: unknown, at: string): string[] {
  if (!isRecord(value)) return Array.isArray(value) ? value.flatMap((one) => copied(one, at)) : []
  const { en, de } = value
  const isSame = typeof en === 'string' && en === de && en.split(' ').length > 3
  return [
    ...(isSame ? [`${at}: ${en}`] : []),
    ...Object.entries(value).flatMap(([key, part]) => copied(part, `${at}/${key}`)),
  ]
}

const parts = ({ key, manifest, documents, views }: Pack) => [
  { name: `${key}/pack.json`, content: manifest as unknown },
  ...[...documents, ...views].map((document) => ({
    name: `${key}/${document.kind}/${document.key}`,
    content: document as unknown,
  })),
]

test.group('Packs that ship with the product', () => {
  test('pass the meta-schema and lint without a warning, all installed at once', ({ assert }) => {
    assert.deepEqual(checkPacks(), [])
  })

  test('are four trades, with several kinds of definitions each', ({ assert }) => {
    const keys = packShelf.all().map(({ key }) => key)
    assert.includeMembers(keys, ['elevators', 'facility_management', 'fire_safety', 'hvac'])
    for (const { documents, views } of packShelf.all()) {
      assert.isAbove(documents.length, 9)
      const looks = new Set(views.map((view) => view.as))
      assert.sameMembers([...looks], ['list', 'board', 'calendar', 'map'])
      assert.isTrue(documents.some((one) => one.kind === 'template' && one.channel === 'pdf'))
      assert.includeMembers(
        [...new Set(documents.map(({ kind }) => kind))],
        ['entity', 'form', 'template', 'automation']
      )
    }
  })

  test('say everything in every language, and nothing twice in the same', ({ assert }) => {
    const all = packShelf.all().flatMap(parts)
    assert.deepEqual(
      all.flatMap(({ name, content }) => untold(content, name)),
      []
    )
    assert.deepEqual(
      all.flatMap(({ name, content }) => copied(content, name)),
      []
    )
  })

  test('are called by their folder and have a version of three numbers', ({ assert }) => {
    for (const { key, version, manifest } of packShelf.all()) {
      assert.equal(packShelf.find(key).key, key)
      assert.match(version, /^\d+\.\d+\.\d+$/)
      assert.match(manifest.icon, /^i-lucide-/)
    }
  })

  test('no two bring a definition of the same name', ({ assert }) => {
    const names = packShelf
      .all()
      .flatMap(({ documents, views }) => [...documents, ...views])
      .map(({ kind, key }) => `${kind}/${key}`)
    assert.lengthOf(names, new Set(names).size)
  })
})
