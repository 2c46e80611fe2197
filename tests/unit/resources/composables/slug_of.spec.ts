import { test } from '@japa/runner'
import { slugOf } from '../../../../resources/composables/slug_of.js'

test.group('An address from a company’s name', () => {
  test('letters lose their accents, everything else becomes one hyphen', ({ assert }) => {
    assert.equal(slugOf('Müller & Söhne GmbH'), 'muller-sohne-gmbh')
  })

  test('it neither begins nor ends with a hyphen, even when cut at 40', ({ assert }) => {
    assert.equal(slugOf(' (Otis) '), 'otis')
    assert.equal(slugOf(`${'a'.repeat(39)} bc`), 'a'.repeat(39))
  })

  test('a name without a letter or digit gives none', ({ assert }) => {
    assert.equal(slugOf('—'), '')
  })
})
