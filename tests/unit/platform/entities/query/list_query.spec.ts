import { test } from '@japa/runner'
import { encodeCursor } from '#platform/entities/query/cursor'
import { parseListQuery } from '#platform/entities/query/parse_list_query'
import { listQuery } from '#tests/unit/platform/entities/query/sample_query'

const technician = { role: 'technician', permissions: ['view_equipment'] }
const ID = '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'

test.group('Parsing a list query', () => {
  test('reads the syntax of the API', ({ assert }) => {
    const query = {
      page: '2',
      page_size: '500',
      sort: '-name',
      fields: 'id, name',
      search: ' otis ',
      status: 'shutdown',
      include: 'facility',
      filter: { 'custom.capacity_lbs': { gte: '2000' }, 'within': ID },
    }
    assert.deepEqual(parseListQuery(query), {
      page: 2,
      page_size: 100,
      sort: '-name',
      search: 'otis',
      fields: ['id', 'name'],
      include: ['facility'],
      filters: [
        { path: 'status', op: 'eq', value: 'shutdown' },
        { path: 'custom.capacity_lbs', op: 'gte', value: '2000' },
        { path: 'within', op: 'eq', value: ID },
      ],
      group_by: '',
    })
  })

  test('refuses what it cannot read')
    .with([
      { page: '0' },
      { page: '1.5' },
      { page_size: 'many' },
      { sort: ['name', 'id'] },
      { search: 'a\0b' },
      { search: 'x'.repeat(3_000) },
      { filter: 'name' },
      { filter: { name: { like: 'x' } } },
      { filter: { name: { eq: ['a', 'b'] } } },
      { status: { eq: 'x' } },
      {
        filter: {
          name: Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`eq${index}`, 'x'])),
        },
      },
    ])
    .run(({ assert }, query) => {
      assert.throws(() => parseListQuery(query))
    })
})

test.group('Judging a list query', () => {
  test('a hidden column and one that does not exist get the same answer', ({ assert }) => {
    const answers = ['custom.governor', 'custom.nothing', 'password'].map((path) => {
      try {
        return listQuery({ filter: { [path]: { eq: 'x' } } }, { viewer: technician })
      } catch (error) {
        return (error as Error).message.replace(path, '')
      }
    })
    assert.deepEqual(new Set(answers), new Set(['Lists cannot be filtered by ""']))
  })

  test('unknown sorts, fields and includes are refused in words')
    .with([
      [{ sort: 'colour' }, 'Lists cannot be sorted by "colour"'],
      [{ sort: 'custom.filters' }, 'Lists cannot be sorted by "custom.filters"'],
      [{ fields: 'id,colour' }, 'Lists have no field "colour"'],
      [{ include: 'owner' }, 'Lists cannot include "owner"'],
      [{ sort: 'name,status,capacity,id,created_at,name' }, 'A list sorts by at most 5 fields'],
    ] as [Record<string, string>, string][])
    .run(({ assert }, [query, message]) => assert.throws(() => listQuery(query), message))

  test('values are checked before PostgreSQL sees them')
    .with([
      ['capacity', 'gte', 'heavy', 'must be a number'],
      ['custom.capacity_lbs', 'eq', '1e400', 'must be a number'],
      ['health_score', 'eq', '1.5', 'must be a whole number'],
      ['health_score', 'eq', '99999999999999999999', 'must be a whole number'],
      ['installation_date', 'lt', '2026-02-30', 'must be a date like 2026-11-22'],
      ['created_at', 'lt', 'yesterday', 'must be a date like 2026-11-22 or a time'],
      ['facility_id', 'eq', 'lobby', 'must be an id (UUID)'],
      ['name', 'is_null', 'maybe', 'must be true or false'],
      ['capacity', 'between', '1', 'needs two values'],
      ['capacity', 'contains', '1', 'compares by one of'],
    ])
    .run(({ assert }, [path, op, value, words]) => {
      const escaped = words.replace(/[()]/g, '\\$&')
      assert.throws(() => listQuery({ filter: { [path]: { [op]: value } } }), new RegExp(escaped))
    })

  test('ties break on id in the direction of the sort, and id ends a sort', ({ assert }) => {
    const paths = (sort: string) =>
      listQuery({ sort }).order.map(({ field, descending }) => (descending ? '-' : '') + field.path)
    assert.deepEqual(paths('-name'), ['-name', '-id'])
    assert.deepEqual(paths('name,id,status'), ['name', 'id'])
    assert.deepEqual(paths(''), ['-created_at', '-id'])
  })

  test('a cursor of another sort, of another type or of nobody is refused', ({ assert }) => {
    const { order } = listQuery({ sort: 'capacity' })
    const cursors = [
      encodeCursor(listQuery({ sort: 'name' }).order, `["a","${ID}"]`),
      encodeCursor(order, `["heavy","${ID}"]`),
      encodeCursor(order, `["5","no id"]`),
      encodeCursor(order, `["5",null]`),
      encodeCursor(order, `["5"]`),
      'nonsense',
    ]
    for (const cursor of cursors)
      assert.throws(() => listQuery({ sort: 'capacity', cursor }), /belongs to another list/)
    assert.deepEqual(
      listQuery({ sort: 'capacity', cursor: encodeCursor(order, `[null,"${ID}"]`) }).after,
      [null, ID]
    )
  })
})
