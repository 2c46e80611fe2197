import { test } from '@japa/runner'
import { Entity } from '#platform/entities/entity'
import { compileCount, compileList, pagination } from '#platform/entities/query/compile_list'
import { compileExport } from '#platform/entities/query/compile_export'
import { compileRecord } from '#platform/entities/query/compile_record'
import { fieldIndex, wantedIndexes } from '#platform/entities/query/index_expression'
import { ListQuery } from '#platform/entities/query/list_query'
import { parseListQuery } from '#platform/entities/query/parse_list_query'
import { equipmentBase } from '#tests/unit/platform/entities/sample_definitions'
import {
  compiled,
  equipment,
  listQuery,
  related,
} from '#tests/unit/platform/entities/query/sample_query'

const CAPACITY =
  "(case when jsonb_typeof(e.custom->'capacity_lbs') = 'number' then (e.custom->>'capacity_lbs')::numeric end)"
const technician = { role: 'technician', permissions: ['view_equipment'] }

test.group('List compiler', () => {
  test('answers page and total in one statement whose values are all bindings', ({ assert }) => {
    const { sql, bindings } = compiled({ page: '3', page_size: '20', status: "x' or 1=1 --" })
    assert.include(
      sql,
      'select count(*)::int as total from "equipment" e where e.deleted_at is null and e."status" = ?::text'
    )
    assert.include(sql, 'order by e."created_at" desc, e."id" desc limit ?::int offset ?::int')
    assert.notInclude(sql, '1=1')
    assert.deepEqual(bindings, ["x' or 1=1 --", 20, 20, 20, "x' or 1=1 --", 21, 40])
  })

  test('names its columns and never says star', ({ assert }) => {
    const { sql } = compiled({})
    assert.notMatch(sql.replace('p.*', ''), /\*(?!\))/)
    assert.include(
      sql,
      `to_char(q."created_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "created_at"`
    )
  })

  test('custom numbers compare as numbers, by the very expression of their index', ({ assert }) => {
    const { sql } = compiled({ filter: { 'custom.capacity_lbs': { gte: '2000' } } })
    assert.include(sql, `${CAPACITY} >= ?::numeric`)
    const index = fieldIndex(equipment, equipment.field('custom.capacity_lbs')!)!
    assert.equal(index.expression.replaceAll('custom->', 'e.custom->'), CAPACITY)
    assert.match(
      index.sql,
      /^create index concurrently if not exists "equipment_capacity_lbs_[0-9a-f]{8}_idx" on "equipment" \(\(case .* end\), id\) where deleted_at is null$/
    )
  })

  test('a sort downwards reads an index backwards, and the empty ones beside it', ({ assert }) => {
    const sort = '-custom.capacity_lbs'
    const { sql, bindings } = compiled({ sort })
    assert.include(sql, `${CAPACITY} is not null order by ${CAPACITY} desc, e."id" desc limit`)
    assert.include(sql, `${CAPACITY} is null order by`)
    assert.include(sql, 'desc nulls last')
    assert.equal(sql.split('?').length - 1, bindings.length)
    const filtered = compiled({ sort, filter: { 'custom.capacity_lbs': { gt: '1' } } })
    assert.include(filtered.sql, `order by ${CAPACITY} desc, e."id" desc`)
  })

  test('dates and texts of custom fields compare byte by byte', ({ assert }) => {
    const { sql, bindings } = compiled({
      filter: { 'custom.last_inspection': { between: '2026-01-01,2026-06-30' } },
    })
    assert.include(sql, `((e.custom->>'last_inspection') collate "C") between ?::text and ?::text`)
    assert.includeMembers(bindings, ['2026-01-01', '2026-06-30'])
  })

  test('a bare day in a comparison of times includes that day', ({ assert }) => {
    assert.include(
      compiled({ filter: { created_at: { lte: '2026-11-22' } } }).bindings,
      '2026-11-22T23:59:59.999Z'
    )
    assert.include(
      compiled({ filter: { created_at: { gte: '2026-11-22' } } }).bindings,
      '2026-11-22T00:00:00.000Z'
    )
  })

  test('search wants every word, folded, with wildcards meant literally', ({ assert }) => {
    const { sql, bindings } = compiled({ search: '  ÄRGER 50%_ ' })
    assert.include(sql, 'e.search_text like ? and e.search_text like ?')
    assert.includeMembers(bindings, ['%arger%', '%50\\%\\_%'])
  })

  test('the scope and virtual filters are part of rows and total alike', ({ assert }) => {
    const scope = { sql: 'e.facility_id = any(?)', bindings: ['{f}'] }
    const within = (value: string) => ({
      sql: 'e.facility_id in (select within(?))',
      bindings: [value],
    })
    const { sql, bindings } = compiled({ filter: { within: 'x' } }, { scope, filters: { within } })
    assert.lengthOf(sql.split('e.facility_id = any(?) and e.facility_id in (select within(?))'), 3)
    assert.deepEqual(bindings.slice(0, 2), ['{f}', 'x'])
  })

  test('relations are looked up for the page only and carry id and label', ({ assert }) => {
    const { sql } = compiled({ include: 'facility,custom.served_by_equipment' })
    assert.include(sql, `from "facilities" r where r.id = q."facility_id") as "facility"`)
    assert.include(sql, `trim(concat(r."name", '' || chr(63) || ' it''s'))`)
    assert.include(sql, 'as "custom.served_by_equipment"')
  })

  test('what a role may not see and what is retired does not leave the database', ({ assert }) => {
    assert.include(compiled({}).sql, "q.custom - array['old_key'] as custom")
    assert.include(
      compiled({}, { viewer: technician }).sql,
      "q.custom - array['governor', 'old_key'] as custom"
    )
  })

  test('a column that a role may not see is in no text of theirs, whoever asked before', ({
    assert,
  }) => {
    const { columns = {} } = equipmentBase
    const name = { ...columns.name, 'x-permissions': { view: ['manager'] } }
    const entity = Entity.from({ ...equipmentBase, columns: { ...columns, name } })
    const manager = { role: 'manager', permissions: [] }
    const texts = [manager, technician, manager].flatMap((viewer) => [
      compileRecord(entity, { id: 'the-id', viewer }).sql,
      compileList(ListQuery.from(entity, parseListQuery({}), { viewer })).sql,
    ])
    assert.deepEqual(
      texts.map((sql) => sql.includes('e."name"')),
      [true, true, false, false, true, true]
    )
  })

  test('fields trims the answer, id stays', ({ assert }) => {
    const { sql } = compiled({ fields: 'name,custom.drive' })
    assert.include(
      sql,
      `lateral (select q."id" as "id", q."name" as "name", jsonb_strip_nulls(jsonb_build_object('drive', q.custom->'drive')) as custom) r`
    )
  })

  test('queries of one shape share their text, values apart', ({ assert }) => {
    const one = compiled({ filter: { 'custom.drive': { in: 'mrl,traction' } } })
    const two = compiled({ filter: { 'custom.drive': { in: 'hydraulic,mrl' } } })
    assert.equal(one.sql, two.sql)
    assert.notEqual(one.sql, compiled({ filter: { 'custom.drive': { in: 'mrl' } } }).sql)
  })
})

test.group('List compiler: its relatives', () => {
  test('a count counts what the list lists', ({ assert }) => {
    const { sql, bindings } = compileCount(listQuery({ status: 'shutdown' }))
    assert.equal(
      sql,
      'select count(*)::int as total from "equipment" e where e.deleted_at is null and e."status" = ?::text'
    )
    assert.deepEqual(bindings, ['shutdown'])
  })

  test('one record has the parts of the list', ({ assert }) => {
    const { sql, bindings } = compileRecord(equipment, {
      id: 'the-id',
      viewer: technician,
      related,
    })
    assert.include(sql, 'where e.id = ?::uuid and e.deleted_at is null')
    assert.include(sql, "q.custom - array['governor', 'old_key'] as custom")
    assert.deepEqual(bindings, ['the-id'])
  })

  test('an export pages by 1,000 and counts nothing', ({ assert }) => {
    const { sql, bindings } = compileExport(listQuery({}))
    assert.notInclude(sql, 'total')
    assert.deepEqual(bindings, [1_000, 1_000, 1_000, 1_001, 0])
  })

  test('pagination is exact and its cursor continues the list', ({ assert }) => {
    const query = listQuery({ page_size: '10' })
    const pages = pagination(query, {
      total: 25,
      data: '[]',
      next_key: '["2026-11-22T10:30:00.123456Z","0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b"]',
    })
    assert.containSubset(pages, { page: 1, page_size: 10, total: 25, total_pages: 3 })
    const next = compileList(listQuery({ page_size: '10', cursor: pages.next_cursor! }))
    assert.include(next.sql, '(e."created_at", e."id") < (?::timestamptz, ?::uuid)')
    assert.isNull(pagination(query, { total: 0, data: '[]', next_key: null }).next_cursor)
  })

  test('indexes are asked for by hint, or by a relation, and only where one can help', ({
    assert,
  }) => {
    assert.isNull(fieldIndex(equipment, equipment.field('custom.filters')!))
    assert.isNull(fieldIndex(equipment, equipment.field('name')!))
    const wanted = wantedIndexes(equipment).map(({ expression }) => expression)
    assert.deepEqual(wanted, [`((custom->>'served_by') collate "C")`])
  })
})
