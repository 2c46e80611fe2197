import { test } from '@japa/runner'
import { Entity } from '#platform/entities/entity'
import { elevator, equipmentBase, hvacUnit } from '#tests/unit/platform/entities/sample_definitions'

const entity = Entity.from(equipmentBase, { variants: [elevator, hvacUnit] })
const lift = Entity.from(equipmentBase, { variant: elevator })

test.group('Entity: documents', () => {
  test('a field of a definition is in JSON Schema, OpenAPI and TypeScript with no other edit', async ({
    assert,
  }) => {
    assert.deepInclude(lift.jsonSchema().properties?.custom.properties, {
      drive: { enum: ['traction', 'hydraulic', 'mrl'], title: 'Drive', type: 'string' },
    })
    assert.property(
      lift.openapi().EquipmentElevatorInput.properties?.custom.properties,
      'capacity_lbs'
    )
    const types = await lift.types()
    assert.include(types, 'capacity_lbs: number')
    assert.match(types, /drive\?: \(?"traction" \| "hydraulic" \| "mrl"/)
  })

  test('input documents leave out what nobody may write; a patch requires nothing', ({
    assert,
  }) => {
    const { Equipment, EquipmentInput, EquipmentPatch } = entity.openapi()
    assert.property(Equipment.properties, 'health_score')
    assert.notProperty(EquipmentInput.properties, 'health_score')
    assert.deepEqual(EquipmentInput.required, ['name', 'equipment_number'])
    assert.deepEqual(EquipmentPatch.required, [])
  })

  test('references keep pointing at something', ({ assert }) => {
    const floor = { type: 'object' as const, properties: { level: { $ref: '#/$defs/count' } } }
    const $defs = { floor, count: { type: 'integer' as const, minimum: 2 } }
    const floors = { type: 'array' as const, items: { $ref: '#/$defs/floor' } }
    const withFloors = Entity.from({
      ...equipmentBase,
      schema: { type: 'object', properties: { floors }, $defs },
    })
    assert.include(
      JSON.stringify(withFloors.openapi()),
      '#/components/schemas/EquipmentInput/$defs/equipment_count'
    )
    const input = (level: number) => ({
      name: 'a',
      equipment_number: '1',
      custom: { floors: [{ level }] },
    })
    assert.deepEqual(withFloors.validate(input(3), { mode: 'create' }).custom.floors, [
      { level: 3 },
    ])
    assert.throws(() => withFloors.validate(input(1), { mode: 'create' }))
  })

  test('same content, same hash; any change is another', ({ assert }) => {
    assert.equal(Entity.from(equipmentBase, { variants: [elevator, hvacUnit] }).hash, entity.hash)
    assert.notEqual(Entity.from(equipmentBase, { variants: [elevator] }).hash, entity.hash)
  })
})

test.group('Entity: view', () => {
  test('shows titles in the reader’s language, sections, variants and options', ({ assert }) => {
    const view = lift.view('de')
    assert.equal(view.title, 'Aufzug')
    assert.deepEqual(view.layout[0], {
      section: 'Ratings',
      fields: ['custom.capacity_lbs', 'custom.drive'],
    })
    assert.deepEqual(entity.view('de').variants[0], {
      key: 'elevator',
      definition: 'equipment.elevator',
      title: 'Aufzug',
      icon: undefined,
    })
    assert.deepEqual(view.fields.find(({ key }) => key === 'drive')?.options?.[2], {
      value: 'mrl',
      title: 'Mrl',
    })
  })

  test('a field in no section stands in the last one, never nowhere', ({ assert }) => {
    const placed = lift.view('en').layout.flatMap((section) => section.fields)
    for (const field of lift.fields.filter((candidate) => !candidate.readOnly))
      assert.include(placed, field.path)
  })

  test('leaves out what a role may not see and locks what it may not change', ({ assert }) => {
    const governor = (role: string) =>
      lift.view('en', { role, permissions: [] }).fields.find(({ key }) => key === 'governor')
    assert.isUndefined(governor('technician'))
    assert.isTrue(governor('manager')?.read_only)
    assert.isFalse(
      lift
        .view('en', { role: 'owner', permissions: ['*'] })
        .fields.find(({ key }) => key === 'governor')?.read_only
    )
  })

  test('a tenant may rename, require and reorder built-in fields', ({ assert }) => {
    const renamed = Entity.from(equipmentBase, {
      overrides: { capacity: { title: 'Load', required: true, order: 1 } },
    })
    const [first] = renamed.view('en').fields
    assert.containSubset(first, { key: 'capacity', title: 'Load', required: true })
  })
})

test.group('Entity: reading', () => {
  const facts = { now: new Date('2026-11-22T00:00:00Z'), tenant: { time_zone: 'UTC' } }

  test('computed fields are computed on read', ({ assert }) => {
    const record = {
      name: 'Lift',
      equipment_type: 'elevator',
      installation_date: '2016-11-22',
      custom: {},
    }
    assert.deepEqual(entity.compute(record, facts).custom, { age_years: 10 })
    assert.deepEqual(entity.compute({ equipment_type: 'elevator' }, facts).custom, {
      age_years: null,
    })
  })

  test('of a computed date the day is told, of a point in time all', ({ assert }) => {
    const said = { 'type': 'string' as const, 'x-computed': 'record.installation_date' }
    const properties = {
      day: { ...said, format: 'date' as const },
      moment: { ...said, format: 'date-time' as const },
    }
    const variant = {
      ...elevator,
      layout: [],
      rules: [],
      schema: { type: 'object' as const, properties },
    }
    const dated = Entity.from(equipmentBase, { variant })
    const { custom } = dated.compute({ installation_date: '2016-11-22' }, facts)
    assert.deepEqual(custom, { day: '2016-11-22', moment: '2016-11-22T00:00:00.000Z' })
    assert.containSubset(
      dated.view('en').fields.filter(({ computed }) => computed),
      [{ format: 'date' }, { format: 'date-time' }]
    )
  })

  test('a record is called by its label', ({ assert }) => {
    assert.equal(entity.recordLabel({ name: 'Lift 1', equipment_number: 'E-1' }), 'Lift 1 (E-1)')
  })

  test('search looks at marked columns and texts, not at what only some may see', ({ assert }) => {
    const record = {
      name: 'Müller Lift',
      equipment_number: 'E-1',
      status: 'shutdown',
      custom: { nickname: 'Max', governor: 'secret' },
    }
    assert.equal(entity.searchText(record), 'muller lift e-1 max')
  })
})
