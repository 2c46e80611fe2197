import { definitionRegistry } from '#platform/definitions/definition_registry'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { WorkflowDefinition } from '#platform/definitions/types'
import { identifier } from '#platform/entities/query/identifier'
import { tenant } from '#platform/tenancy/tenant_scope'

export type InFlight = { state: string; count: number }

/** How many records of the workflow's entity are in which unfinished state. */
export async function recordsInFlight({ key }: WorkflowDefinition): Promise<InFlight[]> {
  if (!systemDefinitions().find('entity', key)) return []
  const { table } = await definitionRegistry.entity(key)
  return tenant.query<InFlight>(
    `SELECT status AS state, count(*)::int AS count FROM ${identifier(table)}
     WHERE deleted_at IS NULL AND status_category NOT IN ('done', 'void') GROUP BY status ORDER BY status`
  )
}
