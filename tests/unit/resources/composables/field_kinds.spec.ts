import { test } from '@japa/runner'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { SystemDefinitions } from '#platform/definitions/system_definitions'
import { fieldTypeOf } from '#platform/entities/field_types/field_types'
import {
  asExpression,
  expressionOf,
  resultKeywords,
  resultOf,
  RESULTS,
} from '../../../../resources/composables/computed_field.js'
import {
  FIELD_KINDS,
  FILE_KINDS,
  FORM_KINDS,
  iconOf,
  kindOf,
} from '../../../../resources/composables/field_kinds.js'

const system = new SystemDefinitions()
const context = {
  find: (kind: Parameters<typeof system.find>[0], key: string) => system.find(kind, key),
  entities: system.all('entity'),
}
const KINDS = [...FIELD_KINDS, ...FILE_KINDS]

function inspected(property: object) {
  const schema = { type: 'object', properties: { probe: { title: 'Probe', ...property } } }
  return inspectDefinition(
    { kind: 'entity', key: 'equipment.probe', title: 'Probe', schema },
    context
  )
}

test.group('What the palette starts from', () => {
  test('{type} is the kind it says, here and at the server')
    .with([...KINDS, ...FORM_KINDS])
    .run(({ assert }, { type, property }) => {
      assert.equal(kindOf(property), type)
      assert.equal(fieldTypeOf(property as Parameters<typeof fieldTypeOf>[0])?.name, type)
      assert.notEqual(iconOf(type), 'i-lucide-square')
    })

  test('{type} can be published as it is')
    .with(KINDS)
    .run(({ assert }, { type, property }) => {
      const { errors, warnings } = inspected(property)
      assert.deepEqual(errors, [])
      const todo =
        type === 'computed' ? ['computes nothing yet: write how its value comes about'] : []
      assert.deepEqual(
        warnings.map(({ message }) => message),
        todo
      )
    })

  test('a form asks for no table, no role and nothing computed', ({ assert }) => {
    const types = FORM_KINDS.map(({ type }) => type)
    assert.notIncludeMembers(types, ['table', 'role', 'computed', 'file'])
    assert.includeMembers(types, ['photo', 'signature'])
  })
})

test.group('A computed field', () => {
  test('gives a {$self} when it is told to')
    .with([...RESULTS])
    .run(({ assert }, result) => {
      const before = { 'type': 'string', 'format': 'date', 'x-unit': 'h', 'x-computed': 'now' }
      assert.equal(resultOf({ ...before, ...resultKeywords(result) }), result)
    })

  test('keeps its unit as a number alone', ({ assert }) => {
    assert.notProperty(resultKeywords('number'), 'x-unit')
    assert.containSubset(resultKeywords('text'), { 'x-unit': undefined })
  })

  test('that computes nothing is an empty line', ({ assert }) => {
    assert.equal(expressionOf({ 'x-computed': asExpression('  ') }), '')
    assert.equal(expressionOf({ 'x-computed': asExpression('now') }), 'now')
  })

  test('is warned of giving another kind than it says, and refused where it cannot be used', ({
    assert,
  }) => {
    const found = (property: object) => inspected(property)
    const [warning] = found({
      'type': 'string',
      'x-computed': 'years_since(installation_date)',
    }).warnings
    assert.deepInclude(warning, {
      pointer: '/schema/properties/probe/x-computed',
      message: 'gives a number, the field says a text: change the kind of its result',
    })
    assert.deepEqual(
      found({ 'type': 'string', 'format': 'date', 'x-computed': 'record.installation_date' })
        .warnings,
      []
    )
    assert.match(
      found({ 'type': 'number', 'x-computed': 'nobody * 2' }).errors[0].message,
      /nobody/
    )
  })
})
