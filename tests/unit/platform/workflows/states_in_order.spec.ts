import { test } from '@japa/runner'
import type { StateCategory } from '#platform/definitions/types'
import { statesOf } from '#platform/workflows/state_machine'

const state = (category: StateCategory) => ({ category })

test.group('The states of a workflow', () => {
  test('stand as work flows, whatever the order they were added in', ({ assert }) => {
    const states = statesOf({
      shut: state('done'),
      given: state('active'),
      dropped: state('void'),
      asked: state('backlog'),
      begun: state('active'),
    })
    assert.deepEqual(
      states.map(({ key }) => key),
      ['asked', 'given', 'begun', 'shut', 'dropped']
    )
  })
})
