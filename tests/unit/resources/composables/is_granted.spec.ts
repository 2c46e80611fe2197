import { test } from '@japa/runner'
import { isGranted } from '../../../../resources/composables/is_granted.js'

test.group('What navigation shows', () => {
  test('everything is granted by a star', ({ assert }) => {
    assert.isTrue(isGranted(['*'], 'view_audit'))
  })

  test('a grant in any scope shows the page', ({ assert }) => {
    assert.isTrue(isGranted(['view_tasks:assigned'], 'view_tasks'))
  })

  test('an action’s wildcard reaches daily work and nothing administrative', ({ assert }) => {
    assert.isTrue(isGranted(['view_*'], 'view_equipment'))
    assert.isFalse(isGranted(['view_*'], 'view_users'))
    assert.isFalse(isGranted(['view_*'], 'view_api_keys'))
  })

  test('another action is not granted', ({ assert }) => {
    assert.isFalse(isGranted(['view_tasks'], 'update_tasks'))
  })
})
