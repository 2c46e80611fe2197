import { parseListQuery } from '#platform/entities/query/parse_list_query'
import type { Pagination } from '#platform/entities/query/compile_list'
import { runCompiled } from '#platform/entities/query/run_compiled'

/** A list of rows that no definition describes. Texts are ours; values come as `bindings` of `where`. */
export interface PlainSource {
  select: string
  from: string
  where: string
  bindings: readonly unknown[]
  order: string
}

type Row = { total: number; data: string }

/** One page as JSON text with its exact total, in one statement. @throws E_INVALID_QUERY for a bad page */
export async function plainList(
  source: PlainSource,
  query: Record<string, unknown>
): Promise<{ data: string; pagination: Pagination }> {
  const { page, page_size: size } = parseListQuery({ page: query.page, page_size: query.page_size })
  const { select, from, where, bindings, order } = source
  const sql =
    `SELECT (SELECT count(*)::int FROM ${from} WHERE ${where}) AS total, ` +
    `(SELECT coalesce(json_agg(r), '[]')::text FROM (SELECT ${select} FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ? OFFSET ?) r) AS data`
  const [{ total, data }] = await runCompiled<Row>({
    sql,
    bindings: [...bindings, ...bindings, size, (page - 1) * size],
  })
  return {
    data,
    pagination: {
      page,
      page_size: size,
      total,
      total_pages: Math.ceil(total / size),
      next_cursor: null,
    },
  }
}

/** A point in time as the API writes it. */
export function utcText(expression: string) {
  return `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

/** The user behind an id as `{ id, label }`. */
export function personSql(expression: string) {
  const label = `coalesce(nullif(trim(concat(u.first_name, ' ', u.last_name)), ''), u.email)`
  return `(SELECT json_build_object('id', u.id, 'label', ${label}) FROM users u WHERE u.id = ${expression})`
}
