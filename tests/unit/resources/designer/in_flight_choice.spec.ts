import { test } from '@japa/runner'
import { InFlightChoice } from '../../../../resources/designer/in_flight_choice.js'

const ROWS = [
  { version: 1, state: 'new', title: 'New', count: 3, migrate_to: 'new', force_to: 'new' },
  { version: 1, state: 'parts', title: 'Parts', count: 2, migrate_to: null, force_to: 'new' },
  { version: 2, state: 'parts', title: 'Parts', count: 1, migrate_to: null, force_to: 'new' },
]

test.group('The choice for records in progress', () => {
  test('pins unless somebody says otherwise', ({ assert }) => {
    const choice = new InFlightChoice(ROWS, 'new')
    assert.deepEqual([choice.count, choice.lostCount, choice.isDecided], [6, 3, true])
    assert.deepEqual(choice.order, { in_flight: 'pin' })
  })

  test('migrating is decided once every state has a place, version by version', ({ assert }) => {
    const choice = new InFlightChoice(ROWS, 'new')
    choice.mode = 'migrate'
    choice.choose(ROWS[1], 'hold')
    assert.isFalse(choice.isDecided)
    choice.choose(ROWS[2], 'new')
    assert.isTrue(choice.isDecided)
    assert.equal(choice.targetOf(ROWS[0]), 'new')
    assert.deepEqual(choice.order, {
      in_flight: 'migrate',
      migrate: { '1': { parts: 'hold' }, '2': { parts: 'new' } },
    })
  })

  test('forcing names the state for what has no place', ({ assert }) => {
    const choice = new InFlightChoice(ROWS, 'new')
    choice.mode = 'force'
    choice.forceTo = 'hold'
    assert.isTrue(choice.isDecided)
    assert.deepEqual(choice.order, { in_flight: 'force', force_to: 'hold' })
  })
})
