import { test } from '@japa/runner'
import { migrationTarget, stateMoves, withMoves } from '#platform/definitions/state_moves'
import type { WorkflowDefinition } from '#platform/definitions/types'

const NEXT: WorkflowDefinition = {
  kind: 'workflow',
  key: 'task',
  initial: 'new',
  states: { new: { category: 'backlog' }, hold: { category: 'waiting' } },
  transitions: {},
  migrate: { '1': { parts: 'hold', new: 'hold' } },
}

test.group('Where records in flight go', () => {
  test('by the map of their version, else to the state of the same key, else nowhere', ({
    assert,
  }) => {
    assert.equal(migrationTarget(NEXT, { version: 1, state: 'parts' }), 'hold')
    assert.equal(migrationTarget(NEXT, { version: 1, state: 'new' }), 'hold')
    assert.equal(migrationTarget(NEXT, { version: 2, state: 'new' }), 'new')
    assert.isNull(migrationTarget(NEXT, { version: 2, state: 'parts' }))
    assert.isNull(migrationTarget(NEXT, { version: 1, state: 'constructor' }))
  })

  test('migrating moves what has a target, forcing all, and says which was forced', ({
    assert,
  }) => {
    const left = { version: 2, states: ['new', 'parts'] }
    assert.deepEqual(stateMoves(NEXT, left, { mode: 'migrate' }), [
      { version: 2, state: 'new', to: 'new', isForced: false },
    ])
    assert.deepEqual(stateMoves(NEXT, left, { mode: 'force', forceTo: 'hold' }), [
      { version: 2, state: 'new', to: 'new', isForced: false },
      { version: 2, state: 'parts', to: 'hold', isForced: true },
    ])
    assert.equal(stateMoves(NEXT, left, { mode: 'force' })[1].to, 'new')
  })

  test('what was decided while publishing is added to the document, and stays out of the old one', ({
    assert,
  }) => {
    const decided = withMoves(NEXT, {
      mode: 'migrate',
      migrate: { '1': { new: 'new' }, '3': { x: 'hold' } },
    })
    assert.deepEqual(decided.migrate, { '1': { parts: 'hold', new: 'new' }, '3': { x: 'hold' } })
    assert.deepEqual(NEXT.migrate, { '1': { parts: 'hold', new: 'hold' } })
    assert.equal(withMoves(NEXT, { mode: 'pin' }), NEXT)
  })
})
