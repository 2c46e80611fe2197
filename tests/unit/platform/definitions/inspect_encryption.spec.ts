import { test } from '@japa/runner'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { SystemDefinitions } from '#platform/definitions/system_definitions'
import type { EntityDefinition, FieldSchema } from '#platform/definitions/types'
import { FIELD_TYPES } from '#platform/entities/field_types/field_types'

const system = new SystemDefinitions()
const crane = (properties: object, more: object = {}) => ({
  kind: 'entity',
  key: 'equipment.crane',
  title: 'Crane',
  schema: { type: 'object', properties },
  ...more,
})

function errorsOf(document: unknown, relatives: EntityDefinition[] = []) {
  const entities = [...system.all('entity'), ...relatives] as EntityDefinition[]
  const context = {
    find: (kind: Parameters<typeof system.find>[0], key: string) => system.find(kind, key),
    entities,
    roles: ['admin'],
  }
  const { errors } = inspectDefinition(document, context)
  return errors.map(({ pointer, message }) => `${pointer} ${message}`)
}

const SECRET = { 'type': 'string', 'x-encrypted': true }

test.group('inspectDefinition: encrypted fields', () => {
  test('the texts people type can be encrypted, and no other kind of field', ({ assert }) => {
    for (const { name, sample } of FIELD_TYPES) {
      const field = { ...sample.schema, 'x-encrypted': true } as FieldSchema
      const errors = errorsOf(crane({ a: field })).filter((text) => text.includes('x-encrypted'))
      if (['text', 'long_text', 'email', 'phone', 'url', 'barcode'].includes(name))
        assert.deepEqual(errors, [], name)
      else assert.match(errors[0], new RegExp(`^/schema/properties/a/x-encrypted is .*${name}`))
    }
  })

  test('{name}: {says}')
    .with([
      {
        name: 'sorting by one',
        document: crane({ a: { ...SECRET, 'x-sort': true } }),
        says: '/schema/properties/a/x-sort an encrypted field has no order: take x-sort away',
      },
      {
        name: 'searching in one',
        document: crane({ a: { ...SECRET, 'x-search': true } }),
        says: '/schema/properties/a/x-search an encrypted field is not searched: take x-search away',
      },
      {
        name: 'one that names records',
        document: crane({ a: SECRET }, { label: '{{name}} {{custom.a}}' }),
        says: '/label "a" is encrypted and cannot name a record: leave it out',
      },
      {
        name: 'a column of a table',
        document: crane({
          a: { type: 'array', items: { type: 'object', properties: { b: SECRET } } },
        }),
        says: '/schema/properties/a/items/properties/b/x-encrypted only the texts people type',
      },
      {
        name: 'a shared part',
        document: crane({ a: { $ref: '#/$defs/b' } }, {}),
        defs: { b: SECRET },
        says: '/schema/$defs/b/x-encrypted only the texts people type',
      },
      {
        name: 'a built-in field',
        document: {
          ...crane({}),
          key: 'equipment',
          overrides: { serial_number: { 'x-encrypted': true } },
        },
        says: '/overrides/serial_number/x-encrypted lists, log-in, search and imports read',
      },
      {
        name: 'an answer of a form',
        document: {
          kind: 'form',
          key: 'visit',
          title: 'Visit',
          mode: 'form',
          schema: { type: 'object', properties: { a: SECRET } },
          layout: [{ section: 'One', items: [{ field: 'a' }] }],
        },
        says: '/schema/properties/a/x-encrypted only the texts people type',
      },
    ])
    .run(({ assert }, { document, defs, says }) => {
      const whole = defs ? { ...document, schema: { ...document.schema, $defs: defs } } : document
      assert.isTrue(
        errorsOf(whole).some((text) => text.startsWith(says)),
        errorsOf(whole).join('\n')
      )
    })

  test('one key of a family is kept in one way', ({ assert }) => {
    const relative = { ...crane({ a: { type: 'string' } }), key: 'equipment.lift' }
    assert.include(
      errorsOf(crane({ a: SECRET }), [relative as EntityDefinition]).join(),
      '"a" is not encrypted in equipment.lift: one key is kept in one way, choose another key'
    )
  })
})
