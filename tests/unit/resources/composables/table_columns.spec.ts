import { test } from '@japa/runner'
import {
  addColumn,
  columnsOf,
  keysWithColumns,
  moveColumn,
  putColumn,
  removeColumn,
  retitleColumn,
  retypeColumn,
} from '../../../../resources/composables/table_columns.js'
import type { DefinitionProperty } from '../../../../resources/types/definition.js'

const CHECKS: DefinitionProperty = {
  type: 'array',
  title: 'Checks',
  items: {
    type: 'object',
    properties: {
      floor: { type: 'integer', title: { en: 'Floor', de: 'Etage' } },
      note: { type: 'string', title: 'Note' },
    },
    required: ['floor'],
  },
}

const keys = (table: DefinitionProperty) => columnsOf(table).map(({ key }) => key)

test.group('Columns of a table', () => {
  test('a new one is a text under a free key, at its place', ({ assert }) => {
    const table = addColumn(CHECKS, 1, 'Note')
    assert.deepEqual(keys(table), ['floor', 'note_2', 'note'])
    assert.deepEqual(columnsOf(table)[1].property, {
      type: 'string',
      maxLength: 200,
      title: 'Note',
    })
    assert.deepEqual(keys(CHECKS), ['floor', 'note'])
  })

  test('its key follows its name until it is published, and what is required goes along', ({
    assert,
  }) => {
    const words = { title: 'Storey', locale: 'en' }
    const table = retitleColumn(CHECKS, 0, { ...words, isPublished: false })
    assert.deepEqual(keys(table), ['storey', 'note'])
    assert.deepEqual(table.items!.required, ['storey'])
    assert.deepEqual(columnsOf(table)[0].property.title, { en: 'Storey', de: 'Etage' })
    assert.deepEqual(keys(retitleColumn(CHECKS, 0, { ...words, isPublished: true })), [
      'floor',
      'note',
    ])
  })

  test('two of one name have two keys', ({ assert }) => {
    const table = retitleColumn(CHECKS, 1, { title: 'Floor', locale: 'en', isPublished: false })
    assert.deepEqual(keys(table), ['floor', 'floor_2'])
  })

  test('it goes to another place, and takes what is required of it when it leaves', ({
    assert,
  }) => {
    assert.deepEqual(keys(moveColumn(CHECKS, 0, 1)), ['note', 'floor'])
    const left = removeColumn(CHECKS, 0)
    assert.deepEqual(keys(left), ['note'])
    assert.notProperty(left.items, 'required')
    assert.equal(left.title, 'Checks')
  })

  test('as another kind it keeps its name; its options are its own', ({ assert }) => {
    const choice = retypeColumn(CHECKS, 1, 'choice')
    assert.deepEqual(columnsOf(choice)[1].property, {
      type: 'string',
      enum: ['option_1'],
      title: 'Note',
    })
    const put = putColumn(choice, 1, { type: 'string', enum: ['low', 'high'], title: 'Level' })
    assert.deepEqual(columnsOf(put)[1], {
      key: 'note',
      property: { type: 'string', enum: ['low', 'high'], title: 'Level' },
    })
  })

  test('published are the fields and the columns of tables', ({ assert }) => {
    const schema = { type: 'object', properties: { load: { type: 'number' }, checks: CHECKS } }
    const document = { kind: 'entity' as const, key: 'equipment.x', title: 'X', schema }
    assert.deepEqual(keysWithColumns(document), ['load', 'checks', 'checks.floor', 'checks.note'])
  })
})
