import type { EntityReader } from '#platform/entities/entity_reader'
import { runCompiled } from '#platform/entities/query/run_compiled'

type Total = { entries: number; minutes: number; cost: number | null }
export type WorkTotals = Total & { categories: (Total & { category: string })[] }

/**
 * What a list of work logs comes to on all its pages, in all and by category. Without a rate there is no cost, and
 * none is told to whoever may not see it. @throws E_INVALID_QUERY
 */
export async function workTotals(
  logs: EntityReader,
  query: Record<string, unknown>
): Promise<WorkTotals> {
  const { sql, bindings } = logs.matching(query)
  const cost = logs.accepts({ fields: ['cost'] }) ? 'sum(cost)::float8' : 'NULL::float8'
  const rows = await runCompiled<Total & { category: string | null }>({
    sql: `SELECT category, count(*)::int AS entries, coalesce(sum(minutes), 0)::float8 AS minutes, ${cost} AS cost
      FROM work_logs WHERE id IN (${sql}) GROUP BY ROLLUP (category) ORDER BY array_position('{work,travel,wait}', category)`,
    bindings,
  })
  const whole = rows.find(({ category }) => category === null)
  const categories = rows.flatMap(({ category, ...row }) =>
    category ? [{ category, ...row }] : []
  )
  const { entries = 0, minutes = 0, cost: sum = null } = whole ?? {}
  return { entries, minutes, cost: sum, categories }
}
