import { test } from '@japa/runner'
import { Shelf, type Doc, type Row } from '#tests/unit/resources/designer/draft_shelf'
import { DefinitionDraft } from '../../../../resources/designer/definition_draft.js'

function open(shelf: Shelf) {
  const adopted: Doc[] = []
  const draft: DefinitionDraft<Doc> = new DefinitionDraft<Doc>({
    api: shelf.api as never,
    path: '/definitions/entity/x/',
    saved: shelf.row?.document ?? shelf.effective,
    etag: shelf.etag,
    onMerge: (merged) => {
      adopted.push(merged)
      draft.change(merged)
    },
  })
  return { draft, adopted }
}

test.group('A draft being saved', () => {
  test('is saved, and the plan asked', async ({ assert }) => {
    const shelf = new Shelf()
    const { draft } = open(shelf)
    draft.change({ a: '1' })
    assert.equal(draft.state, 'waiting')
    await draft.save()
    assert.equal(draft.state, 'saved')
    assert.deepEqual(shelf.row, { document: { a: '1' }, revision: 1 })
    assert.equal(shelf.plans, 1)
  })

  test('what cannot be saved is kept, and saved when asked again', async ({ assert }) => {
    const shelf = new Shelf()
    const { draft } = open(shelf)
    shelf.isDown = true
    draft.change({ a: '1' })
    await draft.save()
    assert.equal(draft.state, 'failed')
    shelf.isDown = false
    await draft.save()
    assert.deepEqual(shelf.row?.document, { a: '1' })
    assert.isNull(draft.problem)
  })

  test('other changes of somebody else come in without a question', async ({ assert }) => {
    const shelf = new Shelf()
    shelf.store({ a: '1', b: '1' })
    const { draft, adopted } = open(shelf)
    shelf.store({ a: '1', b: 'theirs' })
    draft.change({ a: 'mine', b: '1' })
    await draft.save()
    draft.stop()
    assert.deepEqual(adopted, [{ a: 'mine', b: 'theirs' }])
    assert.deepEqual(shelf.row?.document, { a: 'mine', b: 'theirs' })
    assert.equal(draft.state, 'saved')
  })

  test('a draft begun by somebody else is not written over', async ({ assert }) => {
    const shelf = new Shelf()
    const { draft } = open(shelf)
    shelf.store({ theirs: '1' })
    draft.change({ mine: '1' })
    await draft.save()
    draft.stop()
    assert.deepEqual(shelf.row?.document, { mine: '1', theirs: '1' })
  })

  test('what collides waits: nothing is saved until it is decided', async ({ assert }) => {
    const shelf = new Shelf()
    shelf.store({ a: '1' })
    const { draft } = open(shelf)
    shelf.store({ a: 'theirs' })
    draft.change({ a: 'mine' })
    await draft.save()
    assert.equal(draft.state, 'clash')
    assert.containSubset(draft.clash?.conflicts, [{ mine: 'mine', theirs: 'theirs' }])
    draft.change({ a: 'mine', b: 'more' })
    await draft.save()
    assert.deepEqual(shelf.row?.document, { a: 'theirs' })

    await draft.settle({ '/a': 'theirs' })
    draft.stop()
    assert.deepEqual(shelf.row?.document, { a: 'theirs', b: 'more' })
    assert.equal(draft.state, 'saved')
  })

  test('what a third one saved while somebody decided is asked too', async ({ assert }) => {
    const shelf = new Shelf()
    shelf.store({ a: '1', b: '1' })
    const { draft } = open(shelf)
    shelf.store({ a: 'theirs', b: '1' })
    draft.change({ a: 'mine', b: 'mine' })
    await draft.save()
    shelf.store({ a: 'theirs', b: 'third' })
    await draft.settle({ '/a': 'mine' })
    assert.equal(draft.state, 'clash')
    assert.deepEqual(shelf.row?.document, { a: 'theirs', b: 'third' })
    await draft.settle({ '/a': 'mine', '/b': 'theirs' })
    draft.stop()
    assert.deepEqual(shelf.row?.document, { a: 'mine', b: 'third' })
  })

  test('what is written while the server merges is merged as well', async ({ assert }) => {
    const shelf = new Shelf()
    shelf.store({ a: '1' })
    const { draft } = open(shelf)
    shelf.store({ a: '1', theirs: '1' })
    draft.change({ a: 'mine' })
    shelf.duringMerge = () => {
      shelf.duringMerge = undefined
      draft.change({ a: 'mine', later: '1' })
    }
    await draft.save()
    draft.stop()
    assert.deepEqual(shelf.row?.document, { a: 'mine', later: '1', theirs: '1' })
  })

  test('a draft published in the meantime is compared with what applies since', async ({
    assert,
  }) => {
    const shelf = new Shelf()
    shelf.store({ a: '1' })
    const { draft } = open(shelf)
    shelf.effective = { a: '1', theirs: '1' }
    shelf.row = null
    draft.change({ a: 'mine' })
    await draft.save()
    draft.stop()
    assert.deepEqual((shelf as { row: Row | null }).row?.document, { a: 'mine', theirs: '1' })
  })

  test('both having saved the same is no clash', async ({ assert }) => {
    const shelf = new Shelf()
    shelf.store({ a: '1' })
    const { draft } = open(shelf)
    shelf.store({ a: '2' })
    draft.change({ a: '2' })
    await draft.save()
    assert.equal(draft.state, 'saved')
    assert.isNull(draft.clash)
  })
})
