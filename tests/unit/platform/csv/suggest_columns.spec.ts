import { test } from '@japa/runner'
import { suggestColumns } from '#platform/csv/suggest_columns'

const TARGETS = [
  { path: 'name', names: ['name', 'Name'] },
  { path: 'capacity', names: ['capacity', 'Capacity', 'Kapazität'] },
  { path: 'custom.capacity_lbs', names: ['custom.capacity_lbs', 'capacity_lbs', 'Capacity'] },
  {
    path: 'custom.last_inspection',
    names: ['custom.last_inspection', 'last_inspection', 'Last inspection'],
  },
]

test.group('Suggestions for columns', () => {
  test('a path written out always wins', ({ assert }) => {
    assert.deepEqual(suggestColumns(['custom.capacity_lbs', 'capacity'], TARGETS), [
      'custom.capacity_lbs',
      'capacity',
    ])
  })

  test('case, accents and separators do not matter', ({ assert }) => {
    assert.deepEqual(suggestColumns(['KAPAZITAT', 'Last-Inspection', ' name '], TARGETS), [
      'capacity',
      'custom.last_inspection',
      'name',
    ])
    assert.deepEqual(suggestColumns(['lastInspection'], TARGETS), ['custom.last_inspection'])
  })

  test('a word that every column carries is no difference', ({ assert }) => {
    assert.deepEqual(suggestColumns(['equipment_capacity'], TARGETS, ['equipment']), ['capacity'])
  })

  test('what only resembles is suggested, what shares a word is not', ({ assert }) => {
    assert.deepEqual(suggestColumns(['last_inspection_date', 'name of owner'], TARGETS), [
      'custom.last_inspection',
      null,
    ])
  })

  test('no field is suggested twice', ({ assert }) => {
    assert.deepEqual(suggestColumns(['name', 'Name'], TARGETS), ['name', null])
  })
})
