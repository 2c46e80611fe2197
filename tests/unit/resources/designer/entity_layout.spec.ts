import { test } from '@japa/runner'
import { moveFieldTo, placeOf, placeTaken } from '../../../../resources/designer/entity_layout.js'

const LAYOUT = [
  { section: 'A', fields: ['a', 'b', 'c'] },
  { section: 'B', fields: ['x'] },
]

test.group('A field dropped on another', () => {
  const dropped = (key: string, on: string) =>
    moveFieldTo(LAYOUT, key, placeTaken(LAYOUT, key, placeOf(LAYOUT, on)!)).map(
      ({ fields }) => fields
    )

  test('takes its place, from above, from below and from another section', ({ assert }) => {
    assert.deepEqual(dropped('a', 'b'), [['b', 'a', 'c'], ['x']])
    assert.deepEqual(dropped('a', 'c'), [['b', 'c', 'a'], ['x']])
    assert.deepEqual(dropped('c', 'a'), [['c', 'a', 'b'], ['x']])
    assert.deepEqual(dropped('x', 'b'), [['a', 'x', 'b', 'c'], []])
  })

  test('on itself stays where it is; at the end of a section it comes last', ({ assert }) => {
    assert.deepEqual(dropped('b', 'b'), [['a', 'b', 'c'], ['x']])
    const end = placeTaken(LAYOUT, 'a', { section: 0, at: 3 })
    assert.deepEqual(moveFieldTo(LAYOUT, 'a', end)[0].fields, ['b', 'c', 'a'])
  })
})
