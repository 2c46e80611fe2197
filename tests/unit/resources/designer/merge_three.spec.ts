import { test } from '@japa/runner'
import { mergeOrder, mergeThree, settle } from '../../../../resources/designer/merge_three.js'

test.group('Two changes of one document', () => {
  test('what only one side changed is taken from that side', ({ assert }) => {
    const base = { title: 'Lift', icon: 'box', fields: { a: { max: 1 }, b: { max: 2 } } }
    const mine = { ...base, title: 'Elevator' }
    const theirs = { ...base, fields: { a: { max: 1 }, b: { max: 3 } } }
    assert.deepEqual(mergeThree(base, mine, theirs), {
      merged: { title: 'Elevator', icon: 'box', fields: { a: { max: 1 }, b: { max: 3 } } },
      conflicts: [],
    })
  })

  test('both add and both remove', ({ assert }) => {
    const { merged, conflicts } = mergeThree<Record<string, number>>(
      { a: 1, b: 2, c: 3 },
      { b: 2, c: 3, mine: 4 },
      { a: 1, b: 2, theirs: 5 }
    )
    assert.deepEqual(merged, { b: 2, mine: 4, theirs: 5 })
    assert.deepEqual(conflicts, [])
  })

  test('the same change on both sides is no clash', ({ assert }) => {
    const { conflicts } = mergeThree({ a: [1] }, { a: [2] }, { a: [2] })
    assert.deepEqual(conflicts, [])
  })

  test('different changes of one thing clash; mine stands until somebody decides', ({ assert }) => {
    const { merged, conflicts } = mergeThree(
      { a: { max: 1 } },
      { a: { max: 2 } },
      { a: { max: 3 } }
    )
    assert.deepEqual(merged, { a: { max: 2 } })
    assert.deepEqual(conflicts, [{ path: ['a', 'max'], base: 1, mine: 2, theirs: 3 }])
    assert.deepEqual(settle(merged, conflicts[0], 'theirs'), { a: { max: 3 } })
    assert.deepEqual(settle(merged, conflicts[0], 'mine'), { a: { max: 2 } })
  })

  test('what one removes and the other changes clashes, and either side can be had', ({
    assert,
  }) => {
    type Fields = Record<string, { max: number }>
    const removedHere = mergeThree<Fields>({ a: { max: 1 } }, {}, { a: { max: 3 } })
    assert.deepEqual(removedHere.merged, {})
    assert.deepEqual(settle(removedHere.merged, removedHere.conflicts[0], 'theirs'), {
      a: { max: 3 },
    })
    const removedThere = mergeThree<Fields>({ a: { max: 1 } }, { a: { max: 3 } }, {})
    assert.deepEqual(settle(removedThere.merged, removedThere.conflicts[0], 'theirs'), {})
  })

  test('what both added under one key is merged inside', ({ assert }) => {
    const { merged, conflicts } = mergeThree<Record<string, object>>(
      {},
      { x: { type: 'string', list: true } },
      { x: { type: 'string', sort: true } }
    )
    assert.deepEqual(merged, { x: { type: 'string', list: true, sort: true } })
    assert.deepEqual(conflicts, [])
  })

  test('a list of other things than words clashes as a whole', ({ assert }) => {
    const { conflicts } = mergeThree(
      { rules: [{ r: 1 }] },
      { rules: [] as object[] },
      {
        rules: [{ r: 2 }],
      }
    )
    assert.deepEqual(
      conflicts.map(({ path }) => path),
      [['rules']]
    )
  })
})

test.group('Two orders of words', () => {
  test('what was added stands behind its neighbour', ({ assert }) => {
    assert.deepEqual(mergeOrder(['a', 'b'], ['a', 'x', 'b'], ['a', 'b', 'y']), ['a', 'x', 'b', 'y'])
    assert.deepEqual(mergeOrder(['a'], ['x', 'a'], ['a']), ['x', 'a'])
  })

  test('what either took out is out', ({ assert }) => {
    assert.deepEqual(mergeOrder(['a', 'b', 'c'], ['b', 'c'], ['a', 'b']), ['b'])
  })

  test('an order that one side changed is kept, with what the other added', ({ assert }) => {
    assert.deepEqual(mergeOrder(['a', 'b', 'c'], ['c', 'b', 'a'], ['a', 'b', 'c', 'd']), [
      'c',
      'd',
      'b',
      'a',
    ])
    assert.deepEqual(mergeOrder(['a', 'b'], ['a', 'b'], ['b', 'a']), ['b', 'a'])
  })
})
