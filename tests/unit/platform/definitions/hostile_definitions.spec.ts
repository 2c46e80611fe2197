import { test } from '@japa/runner'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { many, names } from '#tests/support/hostile/hostile_document'
import { entityOf, entityWith, formWith } from '#tests/unit/platform/definitions/sample_documents'

test.group('hostile definitions', () => {
  test('{what} is no definition: {says}')
    .with([
      { what: 'a list', document: [], says: 'must be one of: entity' },
      { what: 'nothing', document: null, says: 'must be one of: entity' },
      {
        what: 'a kind that comes later',
        document: { kind: 'view', key: 'x' },
        says: 'cannot be defined yet',
      },
    ])
    .run(({ assert }, { document, says }) => {
      const { errors, malformed } = inspectDefinition(document)
      assert.isTrue(malformed)
      assert.include(errors[0].message, says)
    })

  test('what fails the gate is marked malformed, what only fails lint is not', ({ assert }) => {
    assert.isTrue(inspectDefinition(entityOf({ a: { not: {} } })).malformed)
    assert.isFalse(inspectDefinition(entityWith({ label: '{{nope}}' })).malformed)
  })

  test('references in a circle are never kept, not even as a mistaken draft', ({ assert }) => {
    const circle = { $defs: { b: { $ref: '#/$defs/b' } } }
    assert.isTrue(inspectDefinition(entityOf({ a: { $ref: '#/$defs/b' } }, circle)).malformed)
  })

  test('a document with a thousand faults tells at most a hundred', ({ assert }) => {
    const { errors } = inspectDefinition(entityOf(many(300, { type: 'wrong' })))
    assert.lengthOf(errors, 100)
  })

  test('the largest allowed documents pass', ({ assert }) => {
    const items = names(500, 'f').map((field) => ({ field, show: "data.f0 == 'x'" }))
    const layout = [{ section: 'A', items }]
    const schema = { type: 'object', properties: many(500) }
    assert.isEmpty(inspectDefinition(formWith({ schema, layout })).errors)
  })
})
