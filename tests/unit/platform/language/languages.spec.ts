import { test } from '@japa/runner'
import { acceptedLanguage, languageOf } from '#platform/language/languages'

test.group('The language of a request', () => {
  test('{header} asks for {language}')
    .with([
      { header: 'de', language: 'de' },
      { header: 'de-AT,de;q=0.9,en;q=0.8', language: 'de' },
      { header: 'en-US,en;q=0.9,de;q=0.5', language: 'en' },
      { header: 'fr, de;q=0.4, en;q=0.7', language: 'en' },
      { header: 'DE', language: 'de' },
    ])
    .run(({ assert }, { header, language }) => {
      assert.equal(acceptedLanguage(header), language)
    })

  test('"{$self}" asks for none of ours')
    .with(['', 'fr', '*', 'de;q=0', 'den', ',;,q=1'])
    .run(({ assert }, header) => {
      assert.isNull(acceptedLanguage(header))
    })

  test('no header asks for nothing', ({ assert }) => {
    assert.isNull(acceptedLanguage(undefined))
  })

  test('a locale we do not speak is read in English', ({ assert }) => {
    assert.deepEqual(['de-CH', 'en-GB', 'fr', ''].map(languageOf), ['de', 'en', 'en', 'en'])
  })
})
