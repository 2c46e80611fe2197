import { test } from '@japa/runner'
import {
  moveOption,
  optionColor,
  optionTitle,
  optionsOf,
  putOption,
  putOptions,
} from '../../../../resources/composables/entity_options.js'

const DRIVE = {
  'type': 'string',
  'enum': ['rope', 'oil', 'belt'],
  'x-options': { rope: { title: { en: 'Rope', de: 'Seil' }, color: 'info' } },
}

test.group('Options of a choice', () => {
  test('move, and keep their titles and colours', ({ assert }) => {
    const moved = moveOption(DRIVE, 'rope', 2)
    assert.deepEqual(optionsOf(moved), ['oil', 'belt', 'rope'])
    assert.equal(optionColor(moved, 'rope'), 'info')
  })

  test('take a title without losing their colour, and a colour without losing their title', ({
    assert,
  }) => {
    const titled = putOption(DRIVE, 'rope', { locale: 'en', title: 'Cable' })
    assert.deepEqual(titled['x-options'], {
      rope: { title: { en: 'Cable', de: 'Seil' }, color: 'info' },
    })
    const bare = putOption(titled, 'rope', { locale: 'en', color: null })
    assert.isNull(optionColor(bare, 'rope'))
    assert.equal(optionTitle(bare, 'rope', 'en'), 'Cable')
  })

  test('of several choices stand on the items; those that go take their titles along', ({
    assert,
  }) => {
    const several = { type: 'array', items: DRIVE }
    const left = putOptions(several, ['oil'])
    assert.deepEqual(optionsOf(left), ['oil'])
    assert.deepEqual(left.items?.['x-options'], {})
  })
})
