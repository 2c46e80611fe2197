import { test } from '@japa/runner'
import { DesignHistory, type DesignEdit } from '../../../../resources/designer/design_history.js'
import { EntityEdits } from '../../../../resources/designer/entity_edits.js'
import type { EntityDocument } from '../../../../resources/types/definition.js'

const CRANE: EntityDocument = {
  kind: 'entity',
  key: 'equipment.crane',
  title: 'Crane',
  schema: {
    type: 'object',
    properties: {
      load: { type: 'integer', title: { en: 'Load', de: 'Last' }, minimum: 0 },
      drive: { type: 'string', title: 'Drive' },
    },
    required: ['load'],
  },
  layout: [
    { section: 'Ratings', fields: ['load', 'drive'] },
    { section: 'Notes', fields: ['name'] },
  ],
}

const edits = new EntityEdits({ locale: 'en', section: 'Details', builtIn: { name: 'Name' } })
const done = (edit: DesignEdit<EntityDocument>, document = CRANE) => edit.apply(document)
const layoutOf = ({ layout }: EntityDocument) => layout!.map(({ fields }) => fields)

test.group('Edits of an entity', () => {
  test('a field is added at its place, under a free key, and named for undo', ({ assert }) => {
    const edit = edits.add(CRANE, { type: 'string', title: 'Drive' }, { section: 0, at: 1 })
    assert.containSubset(edit, { name: 'add', values: { field: 'Drive' }, place: 'drive_2' })
    assert.deepEqual(layoutOf(done(edit)), [['load', 'drive_2', 'drive'], ['name']])
  })

  test('without a place it comes last; a built-in key is not taken', ({ assert }) => {
    const edit = edits.add(CRANE, { type: 'string', title: 'Name' }, null)
    assert.equal(edit.place, 'name_2')
    assert.deepEqual(layoutOf(done(edit))[1], ['name', 'name_2'])
  })

  test('an empty entity gets its first section', ({ assert }) => {
    const empty: EntityDocument = { kind: 'entity', key: 'equipment.x', title: 'X' }
    const next = done(edits.add(empty, { type: 'string', title: 'Load' }, null), empty)
    assert.deepEqual(next.layout, [{ section: 'Details', fields: ['load'] }])
  })

  test('a copy stands below what it copies', ({ assert }) => {
    const next = done(edits.duplicate(CRANE, 'load'))
    assert.deepEqual(layoutOf(next)[0], ['load', 'load_2', 'drive'])
    assert.deepEqual(next.schema!.properties!.load_2, CRANE.schema!.properties!.load)
  })

  test('the key of a new field follows its title until it has one of its own', ({ assert }) => {
    const unpublished = { title: 'Hoisting load', isPublished: false }
    const followed = edits.retitle(CRANE, 'load', unpublished)
    assert.equal(followed.place, 'hoisting_load')
    assert.deepEqual(done(followed).schema!.required, ['hoisting_load'])

    const own = done(edits.rekey(CRANE, 'load', 'Max Load!'))
    assert.property(own.schema!.properties, 'max_load')
    assert.equal(edits.retitle(own, 'max_load', unpublished).place, 'max_load')
  })

  test('what comes about by itself is required of nobody', ({ assert }) => {
    const next = done(edits.retype(CRANE, 'load', { 'type': 'number', 'x-computed': 'null' }))
    assert.notProperty(next.schema, 'required')
    assert.deepEqual(done(edits.retype(CRANE, 'load', { type: 'string' })).schema!.required, [
      'load',
    ])
  })

  test('a published field keeps its key, and its title in other languages', ({ assert }) => {
    const edit = edits.retitle(CRANE, 'load', { title: 'Capacity', isPublished: true })
    assert.equal(edit.place, 'load')
    assert.deepEqual(done(edit).schema!.properties!.load.title, { en: 'Capacity', de: 'Last' })
  })

  test('a key is made unlike any other; the same one changes nothing', ({ assert }) => {
    assert.equal(edits.rekey(CRANE, 'load', 'drive').place, 'drive_2')
    assert.strictEqual(done(edits.rekey(CRANE, 'load', 'load')), CRANE)
  })

  test('a field goes before another, into another section, and a step at a time', ({ assert }) => {
    const to = (section: number, at: number) => done(edits.move(CRANE, 'load', { section, at }))
    assert.deepEqual(layoutOf(to(0, 2)), [['drive', 'load'], ['name']])
    assert.deepEqual(layoutOf(to(1, 0)), [['drive'], ['load', 'name']])
    assert.strictEqual(to(0, 0), CRANE)
    assert.strictEqual(to(0, 1), CRANE)
    assert.deepEqual(layoutOf(done(edits.step(CRANE, 'drive', 1))), [['load'], ['drive', 'name']])
    assert.strictEqual(done(edits.step(CRANE, 'name', 1)), CRANE)
  })

  test('the fields of a section that goes join its neighbour', ({ assert }) => {
    assert.deepEqual(layoutOf(done(edits.removeSection(1))), [['load', 'drive', 'name']])
    assert.deepEqual(layoutOf(done(edits.removeSection(0))), [['load', 'drive', 'name']])
    const single = { ...CRANE, layout: CRANE.layout!.slice(0, 1) }
    assert.strictEqual(done(edits.removeSection(0), single), single)
  })

  test('sections are added, renamed and moved', ({ assert }) => {
    const added = done(edits.addSection('Safety'))
    assert.deepEqual(added.layout!.at(-1), { section: 'Safety', fields: [] })
    assert.equal(done(edits.retitleSection(1, 'Remarks')).layout![1].section, 'Remarks')
    assert.deepEqual(layoutOf(done(edits.moveSection(1, -1))), [['name'], ['load', 'drive']])
    assert.strictEqual(done(edits.moveSection(0, -1)), CRANE)
  })

  test('a built-in field is hidden and shown again, and leaves no trace', ({ assert }) => {
    const hidden = done(edits.show('team', false))
    assert.deepEqual(hidden.overrides, { team: { 'x-hidden': true } })
    assert.deepEqual(done(edits.show('team', true), hidden), CRANE)
  })

  test('a keyword set to undefined is gone, so is an empty description', ({ assert }) => {
    assert.notProperty(
      done(edits.set(CRANE, 'load', { minimum: undefined })).schema!.properties!.load,
      'minimum'
    )
    const described = done(edits.describe(CRANE, 'load', 'In tons'))
    assert.equal(described.schema!.properties!.load.description, 'In tons')
    assert.notProperty(
      done(edits.describe(described, 'load', ''), described).schema!.properties!.load,
      'description'
    )
  })

  test('every edit can be undone to the very document it began with', ({ assert }) => {
    const history = new DesignHistory(CRANE)
    const steps = [
      () => edits.remove(history.document, 'load'),
      () => edits.removeSection(0),
      () => edits.require(history.document, 'drive', true),
      () => edits.retype(history.document, 'drive', { type: 'integer' }),
      () => edits.duplicate(history.document, 'drive'),
    ]
    for (const step of steps) assert.isTrue(history.apply(step()))
    while (history.undo());
    assert.strictEqual(history.document, CRANE)
  })
})
