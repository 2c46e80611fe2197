import type { Field } from '#platform/entities/field'
import { fieldExpression, keyText } from '#platform/entities/query/expression'
import type { ListQuery } from '#platform/entities/query/list_query'
import { ListSource } from '#platform/entities/query/list_source'
import type { CompiledQuery, Predicate } from '#platform/entities/query/predicate'
import { cachedSql } from '#platform/entities/query/sql_cache'

/** Groups of one answer: more would be no overview. */
export const MAX_GROUPS = 100

/** Of two fields: a board's cells. */
export const MAX_CELLS = 1_000

/** A value as filters take it. Of a list grouped by two fields `within` is the second's. */
export type ListGroup = { value: string | null; within?: string | null; count: number }

/** How many of the list's rows each value of its fields of grouping has, the most first. */
export function compileGroups(query: ListQuery, scope?: Predicate): CompiledQuery {
  const source = new ListSource(query, scope)
  const { groups } = query
  const sql = cachedSql(
    `groups ${groups.map(({ path }) => path).join()}\n${source.shape}`,
    () =>
      `select ${columns(groups)}, count(*)::int as count from ${source.from} where ${source.where} ` +
      `group by ${groups.map((field) => fieldExpression(field)).join(', ')} ` +
      `order by count desc, 1 limit ${groups.length > 1 ? MAX_CELLS : MAX_GROUPS}`
  )
  return { sql, bindings: source.bindings }
}

function columns(groups: readonly Field[]) {
  const names = ['value', 'within']
  return groups.map((field, at) => `${keyText(field)} as ${names[at]}`).join(', ')
}
