import { test } from '@japa/runner'
import { scopesOf, withGrant } from '../../../../resources/composables/grant_table.js'

test.group('A role’s grants as a table', () => {
  test('a grant without a scope reaches all', ({ assert }) => {
    const scopes = scopesOf(['view_tasks', 'update_tasks:assigned'])
    assert.deepEqual(
      [...scopes],
      [
        ['view_tasks', 'all'],
        ['update_tasks', 'assigned'],
      ]
    )
  })

  test('choosing a scope replaces the grant, and leaves the others', ({ assert }) => {
    const grants = withGrant(['view_tasks', 'update_tasks'], 'update_tasks', 'own')
    assert.deepEqual(grants, ['view_tasks', 'update_tasks:own'])
  })

  test('all is written without a scope, none takes the grant away', ({ assert }) => {
    assert.deepEqual(withGrant(['view_tasks:own'], 'view_tasks', 'all'), ['view_tasks'])
    assert.deepEqual(withGrant(['view_tasks:own'], 'view_tasks', null), [])
  })
})
