import { definitionRegistry } from '#platform/definitions/definition_registry'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { EntityRecord } from '#platform/entities/record_rules'

/** Where people read a record: `/tasks/<id>`, `/records/safety_permit/<id>`. */
export function recordPath(entity: string, id: string) {
  return `${systemDefinitions().find('entity', entity)?.path ?? `/records/${entity}`}/${id}`
}

/** What a record is called. */
export async function recordLabel(entity: string, record: EntityRecord) {
  return (await definitionRegistry.entity(entity)).recordLabel(record)
}
