import { test } from '@japa/runner'
import type { EntityDefinition } from '#platform/definitions/types'
import { Entity } from '#platform/entities/entity'
import { detailsOf, entity, lift } from '#tests/unit/platform/entities/sample_entity'

test.group('Entity: creating', () => {
  test('accepts what the definition describes and fills in defaults', ({ assert }) => {
    const accepted = entity.validate(
      { ...lift, custom: { capacity_lbs: 2500, drive: 'mrl' } },
      { mode: 'create' }
    )
    assert.deepEqual(accepted, {
      columns: { ...lift, status: 'operational' },
      custom: { capacity_lbs: 2500, drive: 'mrl' },
    })
  })

  test('says per field path what to do', ({ assert }) => {
    const details = detailsOf({
      name: 5,
      equipment_type: 'elevator',
      status: 'gone',
      custom: { capacity_lbs: -1, last_inspection: '22.11.2026' },
    })
    assert.deepEqual(details, {
      'name': ['must be text'],
      'equipment_number': ['is required'],
      'status': ['must be one of: operational, shutdown'],
      'custom.capacity_lbs': ['must be at least 0'],
      'custom.last_inspection': ['must be a date like 2026-11-22'],
    })
  })

  test('refuses fields it does not know, by the name of the type', ({ assert }) => {
    const input = JSON.parse(
      '{"name":"a","equipment_number":"1","equipment_type":"elevator","colour":1,"custom":{"capacity_lbs":900,"btu":5,"__proto__":{"x":1}}}'
    )
    const details = detailsOf(input)
    assert.deepEqual(details['colour'], ['is not a field of Elevator'])
    assert.deepEqual(details['custom.btu'], ['is not a field of Elevator'])
    assert.deepEqual(details['custom.__proto__'], ['is not a field of Elevator'])
  })

  test('refuses read-only, computed and unstorable values', ({ assert }) => {
    const details = detailsOf({
      ...lift,
      health_score: 5,
      name: 'a\0b',
      custom: { capacity_lbs: 900, age_years: 5 },
    })
    assert.deepEqual(details, {
      'health_score': ['is set by the system and cannot be changed here'],
      'name': ['holds characters that cannot be stored'],
      'custom.age_years': ['is computed and cannot be set'],
    })
  })

  test('a rule that does not hold says its message at its field', ({ assert }) => {
    assert.deepEqual(detailsOf({ ...lift, custom: { capacity_lbs: 300, drive: 'traction' } }), {
      'custom.capacity_lbs': ['A traction elevator carries at least 500 lb'],
    })
  })

  test('conditions of the schema hold', ({ assert }) => {
    assert.deepEqual(detailsOf({ ...lift, custom: { capacity_lbs: 300, drive: 'hydraulic' } }), {
      'custom.last_inspection': ['is required'],
    })
  })

  test('follows local references', ({ assert }) => {
    assert.deepEqual(detailsOf({ ...lift, custom: { capacity_lbs: 900, stops: 1 } }), {
      'custom.stops': ['must be at least 2'],
    })
  })

  test('an unknown type is refused with the types there are', ({ assert }) => {
    assert.deepEqual(detailsOf({ ...lift, equipment_type: 'rocket' }), {
      equipment_type: ['must be one of the published types: elevator, hvac_unit'],
    })
  })

  test('without a type the base definition applies', ({ assert }) => {
    const { custom } = entity.validate(
      { name: 'a', equipment_number: '1', custom: { nickname: 'Max' } },
      { mode: 'create' }
    )
    assert.deepEqual(custom, { nickname: 'Max' })
  })

  test('times are kept in UTC', ({ assert }) => {
    const input = {
      ...lift,
      custom: { capacity_lbs: 900, inspected_at: '2026-11-22T10:30:00+02:00' },
    }
    assert.equal(
      entity.validate(input, { mode: 'create' }).custom.inspected_at,
      '2026-11-22T08:30:00.000Z'
    )
  })

  test('what is no object is refused', ({ assert }) => {
    for (const input of [null, [], 'x', 5])
      assert.deepEqual(detailsOf(input), { record: ['must be an object'] })
    assert.containSubset(detailsOf({ 'custom.nickname': 'Max' }), {
      'custom.nickname': ['is not a field of Equipment'],
    })
    assert.deepEqual(detailsOf({ ...lift, custom: [] }), { custom: ['must be an object'] })
  })
})

test.group('Entity: what a field points at', () => {
  test('is not called as another column is', ({ assert }) => {
    const base = {
      kind: 'entity',
      key: 'part',
      title: 'Part',
      table: 'parts',
      columns: {
        category: { type: 'string' },
        category_id: { 'type': 'string', 'format': 'uuid', 'x-relation': 'category' },
        supplier_id: { 'type': 'string', 'format': 'uuid', 'x-relation': 'supplier' },
      },
      schema: { type: 'object', properties: {} },
    } as unknown as EntityDefinition
    assert.deepEqual(
      Entity.from(base).fields.map(({ include }) => include),
      [undefined, 'category_id_category', 'supplier']
    )
  })
})
