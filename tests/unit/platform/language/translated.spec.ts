import { test } from '@japa/runner'
import { translated, translatedDetails } from '#platform/language/translated'

test.group('Messages of the server in German', () => {
  test('{english} → {german}')
    .with([
      { english: 'is required', german: 'ist erforderlich' },
      {
        english: 'must have at least 10 characters',
        german: 'muss mindestens 10 Zeichen haben',
      },
      { english: 'must be at most 40', german: 'darf höchstens 40 sein' },
      { english: 'must be 7', german: 'muss 7 sein' },
      {
        english: 'has a cell with more than 9 characters in row 4',
        german: 'hat in Zeile 4 eine Zelle mit mehr als 9 Zeichen',
      },
      { english: 'must be string or null', german: 'muss string oder null sein' },
      { english: 'There is no form "x"', german: 'form „x“ gibt es nicht' },
    ])
    .run(({ assert }, { english, german }) => {
      assert.equal(translated(english, 'de-DE'), german)
      assert.equal(translated(english, 'en'), english)
    })

  test('a phrase inside a phrase is told in German too', ({ assert }) => {
    assert.equal(
      translated('The file has more than 200 columns', 'de'),
      'Die Datei hat mehr als 200 Spalten'
    )
  })

  test('what a company wrote itself stays as it is', ({ assert }) => {
    assert.equal(translated('Doors must be shut', 'de'), 'Doors must be shut')
  })

  test('what varies is taken as it stands', ({ assert }) => {
    assert.equal(translated('must be one of: a$&, {0}', 'de'), 'muss eines davon sein: a$&, {0}')
  })

  test('details are told at any depth, under the same paths', ({ assert }) => {
    const details = {
      'name': ['is required'],
      '/a': { blockers: ['is taken'], count: 3 },
      'none': null,
    }
    assert.deepEqual(translatedDetails(details, 'de'), {
      'name': ['ist erforderlich'],
      '/a': { blockers: ['ist vergeben'], count: 3 },
      'none': null,
    })
    assert.equal(translatedDetails(details, 'en'), details)
  })
})
