import { test } from '@japa/runner'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { formWith } from '#tests/unit/platform/definitions/sample_documents'

const schema = formWith({}).schema as { properties: Record<string, object> }
const layout = formWith({}).layout as { section: string; items: object[] }[]

function withItem(item: object) {
  return { layout: [...layout, { section: 'More', items: [item] }] }
}

function withField(key: string, field: object) {
  return {
    schema: { ...schema, properties: { ...schema.properties, [key]: field } },
    ...withItem({ field: key }),
  }
}

test.group('inspectDefinition: forms', () => {
  test('the sample is accepted', ({ assert }) => {
    assert.deepEqual(inspectDefinition(formWith({})), {
      errors: [],
      warnings: [],
      malformed: false,
    })
  })

  test('{name} is an error at {pointer}')
    .with([
      {
        name: 'an item that is not in the schema',
        pointer: '/layout/2/items/0/field',
        change: withItem({ field: 'nope' }),
      },
      {
        name: 'an item that stands twice',
        pointer: '/layout/2/items/0/field',
        change: withItem({ field: 'brake' }),
      },
      {
        name: 'a condition about no answer',
        pointer: '/layout/2/items/0/show',
        change: {
          ...withField('extra', { type: 'string' }),
          ...withItem({ field: 'extra', show: 'data.oil == 1' }),
        },
      },
      {
        name: 'a result for an answer that is none',
        pointer: '/layout/0/items/0/result/fail',
        change: {
          layout: [{ section: 'A', items: [{ field: 'oil_level', result: { fail: ['burst'] } }] }],
        },
      },
      {
        name: 'a required question in no section',
        pointer: '/layout',
        change: { layout: [layout[0]] },
      },
      {
        name: 'a band upside down',
        pointer: '/schema/properties/extra/x-bands/fail',
        change: withField('extra', { 'type': 'number', 'x-bands': { fail: [9, 1] } }),
      },
      {
        name: 'an unknown effect',
        pointer: '/on_fail/0/do',
        change: { on_fail: [{ do: 'explode' }] },
      },
      {
        name: 'a rule about no answer',
        pointer: '/rules/0/rule',
        change: { rules: [{ rule: 'data.nope == 1', message: 'x' }] },
      },
    ])
    .run(({ assert }, { pointer, change }) => {
      assert.include(
        inspectDefinition(formWith(change)).errors.map((error) => error.pointer),
        pointer
      )
    })

  test('an optional question in no section is a warning', ({ assert }) => {
    const change = {
      schema: { ...schema, properties: { ...schema.properties, extra: { type: 'string' } } },
    }
    const { errors, warnings } = inspectDefinition(formWith(change))
    assert.isEmpty(errors)
    assert.match(warnings[0].message, /"extra" is in no section/)
  })
})
