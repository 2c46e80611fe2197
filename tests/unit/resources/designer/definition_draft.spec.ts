import { test } from '@japa/runner'
import { DefinitionDraft } from '../../../../resources/designer/definition_draft.js'
import { mergeThree } from '../../../../resources/designer/merge_three.js'

type Doc = Record<string, string>
type Row = { document: Doc; revision: number }

/** The server as a draft meets it: one row with a revision. */
class Shelf {
  row: Row | null = null
  effective: Doc = {}
  plans = 0
  isDown = false

  store(document: Doc) {
    this.row = { document, revision: (this.row?.revision ?? 0) + 1 }
  }

  api = {
    get: async (path: string) => {
      const isDraft = path.includes('state=draft')
      if (isDraft && !this.row) return refused(404)
      return answered({ document: isDraft ? this.row!.document : this.effective }, this.etag)
    },
    post: async () => answered({ plan: ++this.plans }, null),
    put: async (
      _path: string,
      body: unknown,
      { etag, isNew }: { etag?: string; isNew?: boolean }
    ) => {
      if (this.isDown) return refused(0)
      if (isNew ? this.row : etag !== this.etag) return refused(412)
      this.store(body as Doc)
      return answered({}, this.etag)
    },
  }

  get etag() {
    return this.row ? `"${this.row.revision}"` : null
  }
}

function answered(data: object, etag: string | null) {
  return { ok: true as const, status: 200, data, etag, meta: {} }
}

function refused(status: number) {
  const error = { status, code: 'X', message: 'no', details: {}, request_id: null }
  return { ok: false as const, error }
}

function open(shelf: Shelf) {
  const adopted: Doc[] = []
  const draft: DefinitionDraft<Doc> = new DefinitionDraft<Doc>({
    api: shelf.api as never,
    path: '/definitions/entity/x/',
    saved: shelf.row?.document ?? shelf.effective,
    etag: shelf.etag,
    merge: ({ base, mine, theirs }) => mergeThree(base, mine, theirs),
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
    assert.deepEqual(draft.clash?.theirs, { a: 'theirs' })
    draft.change({ a: 'mine', b: 'more' })
    await draft.save()
    assert.deepEqual(shelf.row?.document, { a: 'theirs' })

    await draft.settle({ a: 'mine', b: 'more' })
    assert.deepEqual(shelf.row?.document, { a: 'mine', b: 'more' })
    assert.equal(draft.state, 'saved')
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
