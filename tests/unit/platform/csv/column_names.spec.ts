import { test } from '@japa/runner'
import { columnNames } from '#platform/csv/column_names'

test.group('Names of columns', () => {
  test('are trimmed, numbered where they are missing, and told apart where they repeat', ({
    assert,
  }) => {
    assert.deepEqual(columnNames([' Name ', '', 'Name', 'Name (2)', 'Name']), [
      'Name',
      'Column 2',
      'Name (2)',
      'Name (2) (2)',
      'Name (3)',
    ])
  })

  test('end with the last column that has one', ({ assert }) => {
    assert.deepEqual(columnNames(['Name', '', '']), ['Name'])
    assert.deepEqual(columnNames(['', ' ']), [])
  })
})
