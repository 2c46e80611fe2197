import { test } from '@japa/runner'
import { recordEntity } from '#platform/definitions/record_entity'
import type { EntityDefinition } from '#platform/definitions/types'
import { Entity } from '#platform/entities/entity'
import { compileList } from '#platform/entities/query/compile_list'
import { wantedIndexes } from '#platform/entities/query/index_expression'
import { ListQuery } from '#platform/entities/query/list_query'
import { parseListQuery } from '#platform/entities/query/parse_list_query'

function own(key: string) {
  const tenantBase = {
    kind: 'entity',
    key,
    title: key,
    schema: {
      type: 'object',
      properties: {
        floor: { 'type': 'integer', 'x-filter': true },
        lift: { 'type': 'string', 'format': 'uuid', 'x-relation': 'equipment' },
        plain: { type: 'integer' },
      },
    },
  } satisfies EntityDefinition
  return Entity.from(recordEntity(key), { tenantBase })
}

test.group('Entities that share a table', () => {
  test('a list keeps to the rows of its own', ({ assert }) => {
    const query = ListQuery.from(own('permit'), parseListQuery({ search: 'roof' }))
    const { sql } = compileList(query)
    assert.lengthOf(sql.match(/from "records" e where e\.entity = 'permit' and/g) ?? [], 2)
  })

  test('two of the same fields have statements and indexes of their own', ({ assert }) => {
    const [permits, audits] = [wantedIndexes(own('permit')), wantedIndexes(own('audit'))]
    assert.lengthOf(permits, 2)
    for (const index of permits) assert.include(index.sql, `where entity = 'permit' and`)
    const names = [...permits, ...audits].map(({ name }) => name)
    assert.lengthOf(new Set(names), 4)
    const sqlOf = (key: string) => compileList(ListQuery.from(own(key), parseListQuery({}))).sql
    assert.notEqual(sqlOf('permit'), sqlOf('audit'))
  })

  test('relations are indexed without being asked, since they are read from both ends', ({
    assert,
  }) => {
    const expressions = wantedIndexes(own('permit')).map(({ expression }) => expression)
    assert.include(expressions.join(' '), `->>'lift'`)
    assert.notInclude(expressions.join(' '), 'plain')
  })
})
