import type { Field } from '#platform/entities/field'
import { fieldExpression, keyText } from '#platform/entities/query/expression'
import type { ListQuery } from '#platform/entities/query/list_query'
import { ListSource } from '#platform/entities/query/list_source'
import type { CompiledQuery, Predicate } from '#platform/entities/query/predicate'
import { cachedSql } from '#platform/entities/query/sql_cache'

/** Groups of one answer: more would be no overview. */
export const MAX_GROUPS = 100

/** A value as filters take it. */
export type ListGroup = { value: string | null; count: number }

/** How many of the list's rows each value of `field` has, the most first. */
export function compileGroups(query: ListQuery, field: Field, scope?: Predicate): CompiledQuery {
  const source = new ListSource(query, scope)
  const sql = cachedSql(
    `groups ${field.path}\n${source.shape}`,
    () =>
      `select ${keyText(field)} as value, count(*)::int as count from ${source.from} where ${source.where} ` +
      `group by ${fieldExpression(field)} order by 2 desc, 1 limit ${MAX_GROUPS}`
  )
  return { sql, bindings: source.bindings }
}
