import { test } from '@japa/runner'
import { forwardFirst } from '../../../../resources/composables/forward_first.js'
import type { TaskTransition } from '../../../../resources/types/task.js'

test.group('Moves offered on a task', () => {
  test('finishing comes before working on, waiting and giving up', ({ assert }) => {
    const categories = ['void', 'waiting', 'backlog', 'done', 'active']
    const moves = categories.map((category) => ({ category }) as TaskTransition)
    assert.deepEqual(
      forwardFirst(moves).map(({ category }) => category),
      ['done', 'active', 'backlog', 'waiting', 'void']
    )
  })
})
