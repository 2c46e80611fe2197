import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import type { Definition, EntityDefinition } from '#platform/definitions/types'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'
import { tenant } from '#platform/tenancy/tenant_scope'

/** Effects name a template whole, or without its channel where it has one for each. */
export function templateNames(documents: readonly Definition[]) {
  const keys = documents.filter(({ kind }) => kind === 'template').map(({ key }) => key)
  return [...new Set(keys.flatMap((key) => [key, key.split('.')[0]]))]
}

/** What a tenant's document is read against: everything that applies to the tenant today. */
export async function inspectionContext(): Promise<InspectionContext> {
  const [entities, ...others] = await Promise.all(
    (['entity', 'workflow', 'form', 'template'] as const).map((kind) =>
      definitionRegistry.all(kind)
    )
  )
  const documents = [entities, ...others].flat().map(({ document }) => document)
  const roles = await tenant.query<{ key: string }>('SELECT key FROM roles')
  const calendars = await tenant.query<{ key: string }>('SELECT key FROM business_calendars')
  return {
    find: (kind, key) =>
      documents.find((document) => document.kind === kind && document.key === key),
    entities: entities.map(({ document }) => document as EntityDefinition),
    roles: roles.map(({ key }) => key),
    calendars: calendars.map(({ key }) => key),
    templates: templateNames(documents),
    system: await definitionRegistry.system(),
    plugins: await enabledPlugins(),
    origin: 'tenant',
  }
}
