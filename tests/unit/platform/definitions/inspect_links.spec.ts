import { test } from '@japa/runner'
import { brokenLinks } from '#platform/definitions/broken_links'
import { inspectDefinition } from '#platform/definitions/inspect_definition'
import { SystemDefinitions } from '#platform/definitions/system_definitions'
import type { EntityDefinition } from '#platform/definitions/types'
import { entityWith } from '#tests/unit/platform/definitions/sample_documents'

const system = new SystemDefinitions()
const context = {
  find: (kind: Parameters<typeof system.find>[0], key: string) => system.find(kind, key),
  entities: system.all('entity'),
}
const COUNT = { entity: 'task', field: 'equipment_id', fn: 'count' }

function withField(field: object, ofRelation = {}) {
  const spare = { 'type': 'string', 'format': 'uuid', 'x-relation': 'equipment', ...ofRelation }
  const properties = { load: { type: 'number' }, spare, age: AGE, linked: field }
  return entityWith({
    schema: { type: 'object', properties },
    layout: [],
    rules: [],
    label: '{{name}}',
  })
}

const AGE = { 'type': 'number', 'x-computed': 'years_since(installation_date)' }
const lookup = (path: string, type = 'string') => ({ type, 'x-lookup': path })
const rollup = (more: object) => ({ 'type': 'number', 'x-rollup': { ...COUNT, ...more } })

test.group('inspectDefinition: lookups and roll-ups', () => {
  test('{field} is fine')
    .with([
      { field: lookup('facility_id.name') },
      { field: lookup('custom.spare.custom.load', 'number') },
      { field: { ...lookup('custom.spare.installation_date'), format: 'date' } },
      { field: rollup({}) },
      { field: rollup({ filter: [{ path: 'priority', op: 'in', value: 'high,critical' }] }) },
    ])
    .run(({ assert }, { field }) => {
      assert.deepEqual(inspectDefinition(withField(field), context).errors, [])
    })

  test('{says}')
    .with([
      { field: lookup('nowhere.name'), says: '"nowhere" is not a field' },
      { field: lookup('name.name'), says: '"name" is not a relation' },
      { field: lookup('facility_id.nothing'), says: 'facility has no field "nothing"' },
      { field: lookup('custom.spare.custom.load'), says: 'write "type": "number"' },
      { field: lookup('custom.spare.installation_date'), says: 'has the format date' },
      { field: lookup('custom.spare.custom.age', 'number'), says: 'computed or looked up itself' },
      { field: lookup('custom.spare.custom.linked'), says: 'computed or looked up itself' },
      { field: rollup({ entity: 'unicorn' }), says: 'there is no entity "unicorn"' },
      { field: rollup({ field: 'facility_id' }), says: 'does not point at equipment' },
      { field: rollup({ fn: 'sum' }), says: '"sum" needs a number' },
      { field: rollup({ fn: 'sum', path: 'title' }), says: '"title" is not a number' },
      {
        field: rollup({ filter: [{ path: 'priority', op: 'gt', value: 'low' }] }),
        says: '"priority" compares by one of',
      },
      { field: { ...rollup({}), ...lookup('facility_id.name') }, says: 'not both' },
      { field: { ...rollup({}), default: 3 }, says: 'has no default' },
      { field: lookup('name'), says: 'must be a relation and a field of what it points at' },
      { field: rollup({ fn: 'median' }), says: 'must be one of: count, sum, min, max, avg' },
    ])
    .run(({ assert }, { field, says }) => {
      const { errors } = inspectDefinition(withField(field), context)
      assert.isTrue(
        errors.some(({ message }) => message.includes(says)),
        JSON.stringify(errors)
      )
    })

  test('a roll-up over a relation without an index is warned of', ({ assert }) => {
    const field = rollup({ entity: 'equipment', field: 'custom.spare' })
    assert.deepEqual(inspectDefinition(withField(field), context).warnings, [])
    const unfiltered = withField(field, { 'x-filter': false })
    const { errors, warnings } = inspectDefinition(unfiltered, context)
    assert.deepEqual(errors, [])
    assert.include(warnings[0].message, 'mark "custom.spare" as a filter')
  })

  test('a plan names the lookups of others that would find nothing any more', ({ assert }) => {
    const [user] = [withField({ type: 'string' }) as unknown as EntityDefinition]
    const other = {
      ...user,
      key: 'equipment.crane',
      schema: {
        type: 'object',
        properties: { seen: lookup('parent_id.custom.load', 'number') },
      },
    } as EntityDefinition
    const entities = [...context.entities.filter(({ key }) => key !== user.key), user, other]
    const today = { ...context, entities }
    const without = { ...user, schema: { type: 'object', properties: {} } } as EntityDefinition
    assert.deepEqual(brokenLinks(user, today), [])
    assert.deepEqual(brokenLinks(without, today), [
      {
        kind: 'entity',
        key: 'equipment.crane',
        why: '"seen" would be empty: equipment has no field "custom.load"',
      },
    ])
  })
})
