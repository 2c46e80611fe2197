import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { WorkflowDefinition } from '#platform/definitions/types'
import { identifier } from '#platform/entities/query/identifier'
import { rowsOf } from '#platform/entities/query/rows_of'
import { tenant } from '#platform/tenancy/tenant_scope'

export type InFlight = { state: string; count: number }

/** How many records of the workflow's entity are in which unfinished state. */
export async function recordsInFlight({ key }: WorkflowDefinition): Promise<InFlight[]> {
  if (!(await definitionRegistry.knows('entity', key))) return []
  const entity = await definitionRegistry.entity(key)
  const own = [...rowsOf(entity, ''), 'true'].join(' AND ')
  return tenant.query<InFlight>(
    `SELECT status AS state, count(*)::int AS count FROM ${identifier(entity.table)}
     WHERE ${own} AND deleted_at IS NULL AND status_category NOT IN ('done', 'void') GROUP BY status ORDER BY status`
  )
}
