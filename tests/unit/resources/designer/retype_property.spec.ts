import { test } from '@japa/runner'
import { retypeProperty } from '../../../../resources/designer/retype_property.js'

const CHOICE = {
  'type': 'string',
  'title': 'Drive',
  'enum': ['rope', 'oil'],
  'x-options': { rope: { title: 'Rope' } },
  'x-list': true,
}
const SEVERAL = { type: 'array', uniqueItems: true, items: { type: 'string', enum: ['option_1'] } }

test.group('A new field of another kind', () => {
  test('keeps its words and hints, and loses what only its old kind knew', ({ assert }) => {
    assert.deepEqual(retypeProperty(CHOICE, { type: 'string', maxLength: 200 }), {
      'type': 'string',
      'maxLength': 200,
      'title': 'Drive',
      'x-list': true,
    })
  })

  test('keeps its options between one choice and several', ({ assert }) => {
    const several = retypeProperty(CHOICE, SEVERAL)
    assert.deepEqual(several.items?.enum, ['rope', 'oil'])
    assert.notProperty(several, 'enum')
    const single = retypeProperty(several, { type: 'string', enum: ['option_1'] })
    assert.deepEqual(single, CHOICE)
  })

  test('keeps bounds and unit between numbers, but not on a rating', ({ assert }) => {
    const bounded = { 'type': 'integer', 'minimum': 0, 'maximum': 9, 'x-unit': 'm' }
    assert.deepEqual(retypeProperty(bounded, { type: 'number' }), { ...bounded, type: 'number' })
    assert.deepEqual(retypeProperty(bounded, { 'type': 'integer', 'x-widget': 'rating' }), {
      'type': 'integer',
      'x-widget': 'rating',
    })
  })
})
