import type { ListContext } from '#platform/entities/query/compile_list'
import { compilePage } from '#platform/entities/query/compile_page'
import type { ListQuery } from '#platform/entities/query/list_query'
import { ListSource } from '#platform/entities/query/list_source'
import type { CompiledQuery } from '#platform/entities/query/predicate'
import { cachedSql } from '#platform/entities/query/sql_cache'

export const EXPORT_PAGE_SIZE = 1_000

/** The next 1,000 rows of an export, behind the query's cursor: `{ data, next_key }`, no total. */
export function compileExport(
  query: ListQuery,
  { scope, related, linked }: ListContext = {}
): CompiledQuery {
  const rows = compilePage(new ListSource(query, scope), {
    size: EXPORT_PAGE_SIZE,
    offset: 0,
    related,
    linked,
  })
  return { sql: cachedSql(`export\n${rows.shape}`, rows.sql), bindings: rows.bindings }
}
