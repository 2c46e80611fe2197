import { test } from '@japa/runner'
import { DesignHistory } from '../../../../resources/designer/design_history.js'

const put = (text: string, mark?: string) => ({ name: text, mark, apply: () => text })
const letter = (one: string) => ({
  name: 'type',
  values: { letter: one },
  mark: 'title',
  apply: (so: string) => so + one,
})

test.group('The history of a design', () => {
  test('undo and redo walk through what was done, and say what it was', ({ assert }) => {
    const history = new DesignHistory('a')
    history.apply(put('b'))
    history.apply(put('c'))
    assert.equal(history.undoable?.name, 'c')
    assert.equal(history.undo()?.name, 'c')
    assert.equal(history.document, 'b')
    assert.equal(history.redoable?.name, 'c')
    assert.equal(history.redo()?.name, 'c')
    assert.equal(history.document, 'c')
  })

  test('nothing is left at either end', ({ assert }) => {
    const history = new DesignHistory('a')
    assert.isNull(history.undo())
    assert.isNull(history.redo())
    assert.isNull(history.undoable)
    assert.equal(history.document, 'a')
  })

  test('a new edit forgets what had been undone', ({ assert }) => {
    const history = new DesignHistory('a')
    history.apply(put('b'))
    history.undo()
    history.apply(put('c'))
    assert.isNull(history.redo())
    assert.equal(history.document, 'c')
  })

  test('an edit that changes nothing is no step', ({ assert }) => {
    const history = new DesignHistory('a')
    assert.isFalse(history.apply(put('a')))
    assert.isNull(history.undoable)
  })

  test('letters of one word are one step, called by what it began with', ({ assert }) => {
    const history = new DesignHistory('')
    for (const one of 'Rope') history.apply(letter(one))
    assert.equal(history.document, 'Rope')
    history.undo()
    assert.equal(history.document, '')
    history.redo()
    assert.equal(history.document, 'Rope')
    assert.deepEqual(history.undoable?.values, { letter: 'R' })
  })

  test('a run knows where it began, however its place is called at its end', ({ assert }) => {
    const history = new DesignHistory('')
    history.apply({ ...letter('a'), before: 'new_field' })
    history.apply({ ...letter('b'), before: 'a' })
    assert.equal(history.undo()?.before, 'new_field')
  })

  test('a pause, another edit or an undo ends the word', ({ assert }) => {
    const history = new DesignHistory('')
    history.apply(letter('a'))
    history.seal()
    history.apply(letter('b'))
    history.undo()
    assert.equal(history.document, 'a')
    history.apply(letter('c'))
    history.undo()
    assert.equal(history.document, 'a')
    history.apply(put('x'))
    history.apply(letter('y'))
    history.undo()
    assert.equal(history.document, 'x')
  })

  test('it keeps so many steps and no more', ({ assert }) => {
    const history = new DesignHistory(0, 3)
    for (let step = 1; step <= 10; step++) history.apply({ name: 'count', apply: (so) => so + 1 })
    while (history.undo());
    assert.equal(history.document, 7)
  })
})
