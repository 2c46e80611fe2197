import { definitionRegistry } from '#platform/definitions/definition_registry'
import { migrationTarget } from '#platform/definitions/state_moves'
import { titleText } from '#platform/definitions/title_text'
import type { Title, WorkflowDefinition } from '#platform/definitions/types'
import { workflowVersions } from '#platform/definitions/workflow_versions'
import type { Entity } from '#platform/entities/entity'
import { humanised } from '#platform/entities/field'
import { identifier } from '#platform/entities/query/identifier'
import { rowsOf } from '#platform/entities/query/rows_of'
import { tenant } from '#platform/tenancy/tenant_scope'
import { OPEN_WORK } from '#platform/workflows/open_work'

/** Unfinished records of one state of one version, and what becomes of them. */
export type InFlight = {
  version: number
  state: string
  title: string
  count: number
  /** Where migrating takes them; null where the document does not say: they cannot be migrated so. */
  migrate_to: string | null
  /** Where forcing takes them unless another state is named. */
  force_to: string
}

type Counted = { version: number; state: string; count: number }

/** What is being worked on of an entity, over the alias `e`. */
export function inFlight(entity: Entity) {
  return [...rowsOf(entity), 'e.deleted_at IS NULL', OPEN_WORK].join(' AND ')
}

/** The unfinished records of the workflow's entity, by version and state, oldest version first. */
export async function recordsInFlight(
  document: WorkflowDefinition,
  locale = 'en'
): Promise<InFlight[]> {
  const rows = await counted(document.key)
  const versions = await workflowVersions(document.key, [
    ...new Set(rows.map((row) => row.version)),
  ])
  return rows.map((row) => {
    const to = migrationTarget(document, row)
    const state = versions.get(row.version)?.states[row.state]
    return {
      ...row,
      title: stateTitle(state?.title, row.state, locale),
      migrate_to: to,
      force_to: to ?? document.initial,
    }
  })
}

function stateTitle(title: Title | undefined, state: string, locale: string) {
  return titleText(title, locale, humanised(state))
}

async function counted(key: string): Promise<Counted[]> {
  if (!(await definitionRegistry.knows('entity', key))) return []
  const entity = await definitionRegistry.entity(key)
  return tenant.query<Counted>(
    `SELECT e.workflow_version AS version, e.status AS state, count(*)::int AS count
     FROM ${identifier(entity.table)} e WHERE ${inFlight(entity)} AND e.workflow_version IS NOT NULL
     GROUP BY e.workflow_version, e.status ORDER BY e.workflow_version, e.status`
  )
}
