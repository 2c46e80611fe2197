import { test } from '@japa/runner'
import { definitionDiff } from '#platform/definitions/definition_diff'
import type { Definition } from '#platform/definitions/types'
import {
  entityWith,
  formWith,
  transitions,
  workflowWith,
} from '#tests/unit/platform/definitions/sample_documents'

const elevator = entityWith({}) as unknown as Definition

function changed(properties: Record<string, unknown>, rest: Record<string, unknown> = {}) {
  const { schema } = entityWith({}) as { schema: Record<string, unknown> }
  return entityWith({ schema: { ...schema, properties }, ...rest }) as unknown as Definition
}

const properties = (entityWith({}) as { schema: { properties: Record<string, object> } }).schema
  .properties

/** Which parts differ, whatever the words. */
function parts(before: Definition, after: Definition, locale?: string) {
  const { changes } = definitionDiff(before, after, locale)
  return changes.map(({ path, kind, title }) => ({ path, kind, title }))
}

test.group('definitionDiff', () => {
  test('the same document in another order of keys changes nothing', ({ assert }) => {
    const shuffled = Object.fromEntries(Object.entries(elevator).reverse()) as unknown as Definition
    assert.deepEqual(definitionDiff(elevator, shuffled), { changes: [], blockers: [] })
  })

  test('fields are added, changed and retired under their titles', ({ assert }) => {
    const { drive, ...kept } = properties
    const after = changed({
      ...kept,
      governor: { type: 'string', maxLength: 200, title: 'Governor' },
      floors: { type: 'integer', title: { en: 'Floors', de: 'Etagen' } },
    })
    assert.deepEqual(parts(elevator, after, 'de'), [
      { path: 'custom.floors', kind: 'added', title: 'Etagen' },
      { path: 'custom.governor', kind: 'changed', title: 'Governor' },
      { path: 'custom.drive', kind: 'retired', title: 'Drive' },
    ])
  })

  test('parts without a title of their own are named in the language of the reader', ({
    assert,
  }) => {
    const after = entityWith({ label: '{{name}}' }) as unknown as Definition
    const titles = (locale: string) =>
      definitionDiff(elevator, after, locale).changes.map(({ title }) => title)
    assert.deepEqual(titles('de'), ['Bezeichnung'])
    assert.deepEqual(titles('en'), ['Label'])
  })

  test('what becomes required is a change of its field', ({ assert }) => {
    const schema = {
      ...(entityWith({}) as { schema: object }).schema,
      required: ['capacity_lbs', 'drive'],
    }
    const after = entityWith({ schema }) as unknown as Definition
    assert.deepEqual(parts(elevator, after), [
      { path: 'custom.drive', kind: 'changed', title: 'Drive' },
    ])
  })

  test('another type under the same key is a blocker', ({ assert }) => {
    const { blockers } = definitionDiff(
      elevator,
      changed({ ...properties, capacity_lbs: { type: 'string', title: 'Capacity' } })
    )
    assert.deepEqual(blockers, [
      {
        pointer: '/schema/properties/capacity_lbs',
        message:
          'Capacity would turn from integer into text: add a new field and copy the values instead',
      },
    ])
  })

  test('without a document before everything is new', ({ assert }) => {
    const { changes, blockers } = definitionDiff(undefined, elevator)
    assert.isTrue(changes.every(({ kind }) => kind === 'added'))
    assert.isEmpty(blockers)
  })

  test('layout, rules and label are told as a whole', ({ assert }) => {
    const after = changed(properties, { label: '{{name}}', rules: [] })
    assert.deepEqual(
      definitionDiff(elevator, after).changes.map(({ path }) => path),
      ['rules', 'label']
    )
  })

  test('states and transitions of a workflow are told one by one', ({ assert }) => {
    const { cancel, ...kept } = transitions()
    const [before, after] = [
      workflowWith({}),
      workflowWith({ transitions: kept, initial: 'assigned' }),
    ] as unknown as Definition[]
    assert.deepEqual(parts(before, after), [
      { path: 'initial', kind: 'changed', title: 'Initial state' },
      { path: 'transitions.cancel', kind: 'retired', title: 'cancel' },
    ])
  })

  test('questions of a form are its fields', ({ assert }) => {
    const { schema } = formWith({}) as { schema: { properties: object } }
    const after = formWith({
      schema: {
        ...schema,
        properties: { ...schema.properties, extra: { type: 'string', title: 'Extra' } },
      },
    })
    assert.deepEqual(parts(formWith({}) as unknown as Definition, after as unknown as Definition), [
      { path: 'data.extra', kind: 'added', title: 'Extra' },
    ])
  })
})
