import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { WorkflowDefinition } from '#platform/definitions/types'
import { tenant } from '#platform/tenancy/tenant_scope'

const VERSIONS = `
  SELECT version, document FROM definitions WHERE kind = 'workflow' AND key = $1 AND version = ANY($2::int[])`

const ALL = `SELECT version FROM definitions WHERE kind = 'workflow' AND key = $1 AND version IS NOT NULL`

/** Versions of a workflow by their number, in one statement; 0 is the system's own. What is gone is left out. */
export async function workflowVersions(key: string, versions: number[]) {
  const rows = await tenant.query<{ version: number; document: WorkflowDefinition }>(VERSIONS, [
    key,
    versions.filter((version) => version > 0),
  ])
  const found = new Map(rows.map(({ version, document }) => [version, document]))
  const system = versions.includes(0) && systemDefinitions().find('workflow', key)
  if (system) found.set(0, system as WorkflowDefinition)
  return found
}

/** Every version of a workflow there ever was. */
export async function allWorkflowVersions(key: string) {
  const rows = await tenant.query<{ version: number }>(ALL, [key])
  return workflowVersions(key, [0, ...rows.map(({ version }) => version)])
}
