import { test } from '@japa/runner'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { SystemDefinitions } from '#platform/definitions/system_definitions'
import { entityWith } from '#tests/unit/platform/definitions/sample_documents'

const system = new SystemDefinitions()
const context = {
  find: (kind: Parameters<typeof system.find>[0], key: string) => system.find(kind, key),
  entities: system.all('entity'),
  roles: ['admin', 'manager'],
}

function errorsOf(document: unknown) {
  return Object.fromEntries(
    inspectDefinition(document, context).errors.map(({ pointer, message }) => [pointer, message])
  )
}

test.group('inspectDefinition: entities', () => {
  test('the example of the specification is accepted', ({ assert }) => {
    assert.deepEqual(inspectDefinition(entityWith({}), context), {
      errors: [],
      warnings: [],
      malformed: false,
    })
  })

  test('{name}: {says}')
    .with([
      {
        name: 'a key of the base’s columns',
        pointer: '/schema/properties/name',
        change: { properties: { name: { type: 'string' } } },
        says: 'built-in field',
      },
      {
        name: 'a key the program keeps',
        pointer: '/schema/properties/custom',
        change: { properties: { custom: { type: 'string' } } },
        says: 'built-in field',
      },
      {
        name: 'a type another variant gives the key otherwise',
        pointer: '/schema/properties/filter_changed',
        change: { properties: { filter_changed: { type: 'integer' } } },
        says: 'one key has one type',
      },
      {
        name: 'a default that its field refuses',
        pointer: '/schema/properties/a/default',
        change: { properties: { a: { type: 'integer', minimum: 5, default: 3 } } },
        says: 'correct the default',
      },
      {
        name: 'bounds that exclude each other',
        pointer: '/schema/properties/a/minimum',
        change: { properties: { a: { type: 'integer', minimum: 5, maximum: 3 } } },
        says: 'above maximum',
      },
      {
        name: 'a required field that is none',
        pointer: '/schema/required',
        change: { properties: {}, required: ['b'] },
        says: '"b", which is not a property',
      },
      {
        name: 'a field that says nothing',
        pointer: '/schema/properties/a',
        change: { properties: { a: {} } },
        says: 'give it a type',
      },
      {
        name: 'an unknown relation',
        pointer: '/schema/properties/a/x-relation',
        change: { properties: { a: { 'type': 'string', 'format': 'uuid', 'x-relation': 'ship' } } },
        says: 'no entity "ship"',
      },
      {
        name: 'a mistyped field in a computed one',
        pointer: '/schema/properties/a/x-computed',
        change: {
          properties: { a: { 'type': 'number', 'x-computed': 'years_since(instalation_date)' } },
        },
        says: 'instalation_date',
      },
      {
        name: 'an unknown role',
        pointer: '/schema/properties/a/x-permissions/view',
        change: { properties: { a: { 'type': 'string', 'x-permissions': { view: ['boss'] } } } },
        says: 'no role "boss"',
      },
      {
        name: 'a reference to nothing',
        pointer: '/schema/properties/a/$ref',
        change: { properties: { a: { $ref: '#/$defs/b' } } },
        says: 'not under $defs',
      },
    ])
    .run(({ assert }, { pointer, change, says }) => {
      const document = entityWith({ schema: { type: 'object', ...change }, layout: [], rules: [] })
      assert.include(errorsOf(document)[pointer] ?? 'no error there', says)
    })

  test('{name} is named with its place')
    .with([
      {
        name: 'a rule with a mistyped field',
        pointer: '/rules/0/rule',
        change: { rules: [{ rule: 'custom.capcity > 1', message: 'x' }] },
      },
      {
        name: 'a rule about no field',
        pointer: '/rules/0/path',
        change: { rules: [{ rule: 'true', message: 'x', path: 'custom.nope' }] },
      },
      {
        name: 'a layout that names no field',
        pointer: '/layout/0/fields/1',
        change: { layout: [{ section: 'A', fields: ['drive', 'nope'] }] },
      },
      {
        name: 'a show that does not type-check',
        pointer: '/layout/0/show',
        change: { layout: [{ section: 'A', fields: [], show: 'custom.drive > 5' }] },
      },
      { name: 'a label that names no field', pointer: '/label', change: { label: '{{nam}}' } },
      {
        name: 'an override of no column',
        pointer: '/overrides/nope',
        change: { overrides: { nope: { title: 'X' } } },
      },
      {
        name: 'an override that gives up what is needed',
        pointer: '/overrides/name/required',
        change: { overrides: { name: { required: false } } },
      },
      {
        name: 'columns of the tenant’s own',
        pointer: '/columns',
        change: { columns: { name: { type: 'integer' } } },
      },
      { name: 'a table', pointer: '/table', change: { table: 'users' } },
    ])
    .run(({ assert }, { pointer, change }) => {
      assert.property(errorsOf(entityWith(change)), pointer)
    })

  test('a variant of what has none is refused', ({ assert }) => {
    assert.include(errorsOf(entityWith({ key: 'ship.tug' }))['/key'], 'no entity "ship"')
    assert.include(
      errorsOf(entityWith({ key: 'user.boss', layout: [], rules: [], label: '{{email}}' }))['/key'],
      'has no variants'
    )
  })

  test('a tenant may send the built-in columns back as they are', ({ assert }) => {
    const equipment = structuredClone(system.find('entity', 'equipment')!)
    assert.deepEqual(
      errorsOf({ ...equipment, overrides: { manufacturer: { 'title': 'Make', 'x-list': false } } }),
      {}
    )
  })

  test('a variant knows the built-in columns under a tenant’s base that leaves them out', ({
    assert,
  }) => {
    const { kind, key, title, schema, label, layout } = system.find('entity', 'equipment')!
    const own = { kind, key, title, schema, label, layout }
    const find: typeof context.find = (wanted, name) =>
      name === key ? own : system.find(wanted, name)
    assert.isEmpty(inspectDefinition(entityWith({}), { ...context, find }).errors)
    assert.isEmpty(inspectDefinition(own, { ...context, find }).errors)
  })

  test('what stands in the layout twice is only a warning', ({ assert }) => {
    const { errors, warnings } = inspectDefinition(
      entityWith({ layout: [{ section: 'A', fields: ['drive', 'drive'] }] }),
      context
    )
    assert.isEmpty(errors)
    assert.equal(warnings[0].pointer, '/layout/0/fields/1')
  })
})
