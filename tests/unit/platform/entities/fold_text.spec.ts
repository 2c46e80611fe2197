import { test } from '@japa/runner'
import { foldText } from '#platform/entities/fold_text'

test.group('Folding text for search', () => {
  test('case, accents, ligatures and odd spaces make no difference')
    .with([
      ['Fußgänger  LIFT', 'fussganger lift'],
      ['Ångström\tØresund', 'angstrom oresund'],
      ['Łódź', 'lodz'],
      ['İSTANBUL', 'istanbul'],
      ['ﬁre ① ½', 'fire 1 1⁄2'],
      ['日本語 Лифт', '日本語 лифт'],
      ['a\0b', 'a b'],
    ])
    .run(({ assert }, [text, folded]) => assert.equal(foldText(text), folded))

  test('folding what is folded changes nothing', ({ assert }) => {
    const once = foldText('Çırağan Sarayı – Æther №5')
    assert.equal(foldText(once), once)
  })
})
