import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { InspectionContext } from '#platform/definitions/inspection_context'
import type { EntityDefinition } from '#platform/definitions/types'
import { tenant } from '#platform/tenancy/tenant_scope'

/** What a tenant's document is read against: everything that applies to the tenant today. */
export async function inspectionContext(): Promise<InspectionContext> {
  const [entities, workflows, forms] = await Promise.all(
    (['entity', 'workflow', 'form'] as const).map((kind) => definitionRegistry.all(kind))
  )
  const documents = [...entities, ...workflows, ...forms].map(({ document }) => document)
  const roles = await tenant.query<{ key: string }>('SELECT key FROM roles')
  const calendars = await tenant.query<{ key: string }>('SELECT key FROM business_calendars')
  return {
    find: (kind, key) =>
      documents.find((document) => document.kind === kind && document.key === key),
    entities: entities.map(({ document }) => document as EntityDefinition),
    roles: roles.map(({ key }) => key),
    calendars: calendars.map(({ key }) => key),
    origin: 'tenant',
  }
}
