import { compilePage } from '#platform/entities/query/compile_page'
import { encodeCursor } from '#platform/entities/query/cursor'
import type { LinkedEntities } from '#platform/entities/query/linked'
import type { ListQuery } from '#platform/entities/query/list_query'
import { ListSource } from '#platform/entities/query/list_source'
import type { CompiledQuery, Predicate } from '#platform/entities/query/predicate'
import type { RelatedEntities } from '#platform/entities/query/related'
import { cachedSql } from '#platform/entities/query/sql_cache'

export interface ListContext {
  /** What the caller may see of it; over the alias `e`. */
  scope?: Predicate
  related?: RelatedEntities
  linked?: LinkedEntities
}

/** The one row a list statement answers. */
export interface ListRow {
  total: number
  /** The JSON array of the page, as PostgreSQL wrote it. */
  data: string
  /** The sort values of the last row where more follow. */
  next_key: string | null
}

export interface Pagination {
  page: number
  page_size: number
  total: number
  total_pages: number
  next_cursor: string | null
}

/** One page and the exact total, as one statement that answers a `ListRow`. */
export function compileList(query: ListQuery, context: ListContext = {}): CompiledQuery {
  const { page, page_size: size } = query.parameters
  const offset = query.after ? 0 : (page - 1) * size
  const source = new ListSource(query, context.scope)
  const rows = compilePage(source, { size, offset, ...context })
  const sql = cachedSql(
    `list\n${rows.shape}`,
    () => `select (${countSql(source)}) as total, p.* from (${rows.sql()}) p`
  )
  return { sql, bindings: [...source.bindings, ...rows.bindings] }
}

/** The exact number of rows alone, as `total`. */
export function compileCount(query: ListQuery, { scope }: ListContext = {}): CompiledQuery {
  const source = new ListSource(query, scope)
  return {
    sql: cachedSql(`count\n${source.shape}`, () => countSql(source)),
    bindings: source.bindings,
  }
}

export function pagination(
  { parameters, order }: ListQuery,
  { total, next_key: key }: ListRow
): Pagination {
  const { page, page_size: size } = parameters
  const cursor = key === null ? null : encodeCursor(order, key)
  return { page, page_size: size, total, total_pages: Math.ceil(total / size), next_cursor: cursor }
}

function countSql(source: ListSource) {
  return `select count(*)::int as total from ${source.from} where ${source.where}`
}
