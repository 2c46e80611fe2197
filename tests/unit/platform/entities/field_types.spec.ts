import { test } from '@japa/runner'
import { SURFACES, type FieldType } from '#platform/entities/field_types/field_type'
import { FIELD_TYPES, fieldTypeOf } from '#platform/entities/field_types/field_types'
import { Entity } from '#platform/entities/entity'
import { fieldView } from '#platform/entities/field_view'
import { compileList } from '#platform/entities/query/compile_list'
import { ListQuery } from '#platform/entities/query/list_query'
import { parseListQuery } from '#platform/entities/query/parse_list_query'
import { equipmentBase } from '#tests/unit/platform/entities/sample_definitions'

const TOO_LONG = 3_000

/** An entity with one custom field of a kind. */
function entityWith({ sample }: FieldType) {
  return Entity.from({
    ...equipmentBase,
    schema: { type: 'object', properties: { probe: sample.schema } },
  })
}

function fieldOf(type: FieldType) {
  return entityWith(type).field('custom.probe')!
}

function accept(type: FieldType, value: unknown) {
  const input = { name: 'a', equipment_number: '1', custom: { probe: value } }
  return entityWith(type).validate(input, { mode: 'create' }).custom.probe
}

function supporting(surface: (typeof SURFACES)[number]) {
  return FIELD_TYPES.filter((type) => type.surfaces[surface] === 'supported')
}

function sampleText(type: FieldType) {
  const values: Record<string, string> = { number: '5', boolean: 'true', json: 'a' }
  if (fieldOf(type).valueSchema.format === 'uuid') return '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'
  if (type.name === 'date' || type.name === 'date_time') return '2026-11-22'
  return values[type.storage] ?? 'pass'
}

test.group('Field types', () => {
  test('every kind recognises its own sample, and only one kind has it')
    .with([...FIELD_TYPES])
    .run(({ assert }, type) => assert.equal(fieldTypeOf(type.sample.schema)?.name, type.name))

  test('every kind declares every surface: supported or a reason in words')
    .with([...FIELD_TYPES])
    .run(({ assert }, type) => {
      assert.sameMembers(Object.keys(type.surfaces), [...SURFACES])
      for (const answer of Object.values(type.surfaces))
        assert.isTrue(answer === 'supported' || answer.includes(' '), answer)
    })

  test('rest: a record takes the valid values and refuses the invalid ones')
    .with(supporting('rest'))
    .run(({ assert }, type) => {
      for (const value of type.sample.valid) assert.deepEqual(accept(type, value), value)
      for (const value of type.sample.invalid)
        assert.throws(() => accept(type, value), 'Some values need attention')
    })

  test('csv: what is exported imports again unchanged')
    .with(supporting('csv_import').filter((type) => type.surfaces.csv_export === 'supported'))
    .run(({ assert }, type) => {
      const field = fieldOf(type)
      for (const value of type.sample.valid)
        assert.deepEqual(field.readCell(field.writeCell(value)), { value })
    })

  test('csv: nothing is an empty cell and back')
    .with(supporting('csv_import'))
    .run(({ assert }, type) =>
      assert.deepEqual(fieldOf(type).readCell(fieldOf(type).writeCell(null)), { value: null })
    )

  test('form, detail and column: every kind has a view with its title and limits')
    .with([...FIELD_TYPES])
    .run(({ assert }, type) => {
      const view = fieldView(fieldOf(type), 'en')
      assert.equal(view.type, type.name)
      assert.equal(view.title, 'Probe')
      assert.equal(view.read_only, fieldOf(type).derived)
      assert.isTrue(!view.read_only || type.surfaces.form !== 'supported')
    })

  test('filter: every operator of a kind compiles to parameters')
    .with(supporting('filter'))
    .run(({ assert }, type) => {
      const text = sampleText(type)
      const words: Record<string, string> = {
        is_null: 'true',
        between: `${text},${text}`,
        in: `${text},${text}`,
      }
      for (const op of fieldOf(type).operators) {
        const parameters = parseListQuery({
          filter: { 'custom.probe': { [op]: words[op] ?? text } },
        })
        const { sql, bindings } = compileList(ListQuery.from(entityWith(type), parameters))
        assert.include(sql, `custom->`)
        assert.equal(sql.split('?').length - 1, bindings.length)
      }
    })

  test('sort: kinds with an order sort, the others say why not')
    .with([...FIELD_TYPES])
    .run(({ assert }, type) => {
      const sort = () => ListQuery.from(entityWith(type), parseListQuery({ sort: '-custom.probe' }))
      if (type.surfaces.sort === 'supported')
        assert.include(compileList(sort()).sql, 'desc nulls last')
      else assert.throws(sort, 'Lists cannot be sorted by "custom.probe"')
    })

  test('search: texts are found, other kinds are not looked into')
    .with([...FIELD_TYPES])
    .run(({ assert }, type) => {
      assert.equal(fieldOf(type).searchable, type.surfaces.search === 'supported')
    })

  test('openapi and typescript: every kind is a property of the record')
    .with([...FIELD_TYPES])
    .run(async ({ assert }, type) => {
      const entity = entityWith(type)
      assert.property(entity.openapi().Equipment.properties?.custom.properties, 'probe')
      assert.match(await entity.types(), /probe\?: /)
    })
})

test.group('Field types: details', () => {
  test('a cell a spreadsheet would run is escaped, and read back without the escape', ({
    assert,
  }) => {
    const text = FIELD_TYPES.find(({ name }) => name === 'text')!
    assert.equal(text.cell.write('=1+1'), "'=1+1")
    assert.equal(text.cell.write("'=1+1"), "''=1+1")
    assert.deepEqual(text.cell.read("'tis"), { value: "'tis" })
  })

  test('cells are read strictly: no units, no thousands, no guesses', ({ assert }) => {
    const cells = {
      integer: ['2,500', '2500 lb', '2.5', '007'],
      number: ['1.5 m/s', '1,5', 'NaN', '1e999'],
      boolean: ['yes', '1'],
      date: ['11/22/2026'],
    }
    for (const [name, texts] of Object.entries(cells))
      for (const text of texts)
        assert.property(
          FIELD_TYPES.find((type) => type.name === name)!.cell.read(text),
          'error',
          `${name} ${text}`
        )
  })

  test('a text without a limit of its own gets one that an index can hold', ({ assert }) => {
    const text = FIELD_TYPES.find(({ name }) => name === 'text')!
    assert.equal(text.fragment({ type: 'string' }).maxLength, 500)
    assert.equal(text.fragment({ type: 'string', maxLength: TOO_LONG }).maxLength, TOO_LONG)
  })
})
