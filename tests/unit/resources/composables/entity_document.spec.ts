import { test } from '@japa/runner'
import {
  isRequired,
  keyFor,
  localText,
  moveField,
  placeField,
  propertiesOf,
  putProperty,
  removeProperty,
  renameProperty,
  sectionsOf,
  setRequired,
  withText,
} from '../../../../resources/composables/entity_document.js'
import type { EntityDocument } from '../../../../resources/types/definition.js'

const LIFT: EntityDocument = {
  kind: 'entity',
  key: 'equipment.elevator',
  title: 'Elevator',
  schema: {
    type: 'object',
    properties: { capacity: { type: 'integer' }, drive: { type: 'string' } },
    required: ['capacity'],
  },
  layout: [
    { section: 'Ratings', fields: ['capacity', 'drive'] },
    { section: 'Notes', fields: ['remarks'] },
  ],
}

test.group('Texts of a definition', () => {
  test('the reader’s language, else English, else any, else the fallback', ({ assert }) => {
    assert.equal(localText({ en: 'Speed', de: 'Tempo' }, 'de'), 'Tempo')
    assert.equal(localText({ en: 'Speed' }, 'fr'), 'Speed')
    assert.equal(localText({ de: 'Tempo' }, 'fr'), 'Tempo')
    assert.equal(localText(undefined, 'en', 'speed'), 'speed')
  })

  test('a change keeps what other languages say', ({ assert }) => {
    assert.deepEqual(withText({ en: 'Speed', de: 'Tempo' }, 'en', 'Rate'), {
      en: 'Rate',
      de: 'Tempo',
    })
  })
})

test.group('Keys of fields', () => {
  test('come from the title, begin with a letter and differ from those in use', ({ assert }) => {
    assert.equal(keyFor('Rope Ø (mm)', []), 'rope_mm')
    assert.equal(keyFor('3rd door', []), 'rd_door')
    assert.equal(keyFor('—', []), 'field')
    assert.equal(keyFor('Rope', ['rope', 'rope_2']), 'rope_3')
  })
})

test.group('Fields of a document', () => {
  test('a field is added without touching the document at hand', ({ assert }) => {
    const next = putProperty(LIFT, 'travel', { type: 'number' })
    assert.property(propertiesOf(next), 'travel')
    assert.notProperty(propertiesOf(LIFT), 'travel')
  })

  test('a field that goes leaves neither layout nor requirement behind', ({ assert }) => {
    const next = removeProperty(LIFT, 'capacity')
    assert.deepEqual(Object.keys(propertiesOf(next)), ['drive'])
    assert.deepEqual(next.layout![0].fields, ['drive'])
    assert.isFalse(isRequired(next, 'capacity'))
    assert.notProperty(next.schema, 'required')
  })

  test('a renamed field keeps its place and its requirement', ({ assert }) => {
    const next = renameProperty(LIFT, 'capacity', 'load')
    assert.deepEqual(Object.keys(propertiesOf(next)), ['load', 'drive'])
    assert.deepEqual(next.layout![0].fields, ['load', 'drive'])
    assert.isTrue(isRequired(next, 'load'))
  })

  test('required is asked once, however often it is set', ({ assert }) => {
    const next = setRequired(setRequired(LIFT, 'drive', true), 'drive', true)
    assert.deepEqual(next.schema!.required, ['capacity', 'drive'])
  })
})

test.group('The layout', () => {
  const layout = LIFT.layout!

  test('fields it forgot stand in a section at the end', ({ assert }) => {
    const sections = sectionsOf(putProperty(LIFT, 'travel', {}), 'Details')
    assert.deepEqual(sections.at(-1), { section: 'Details', fields: ['travel'] })
  })

  test('a new field stands below the one it was added after, else last', ({ assert }) => {
    const after = placeField(layout, 'speed', { after: 'capacity', section: 'Details' })
    assert.deepEqual(after[0].fields, ['capacity', 'speed', 'drive'])
    const last = placeField(layout, 'speed', { after: null, section: 'Details' })
    assert.deepEqual(last[1].fields, ['remarks', 'speed'])
    assert.deepEqual(placeField([], 'speed', { after: null, section: 'Details' }), [
      { section: 'Details', fields: ['speed'] },
    ])
  })

  test('past the edge of its section a field goes to the neighbour, past the last it stays', ({
    assert,
  }) => {
    assert.deepEqual(moveField(layout, 'drive', -1)[0].fields, ['drive', 'capacity'])
    assert.deepEqual(
      moveField(layout, 'drive', 1).map(({ fields }) => fields),
      [['capacity'], ['drive', 'remarks']]
    )
    assert.deepEqual(moveField(layout, 'remarks', 1), layout)
  })
})
