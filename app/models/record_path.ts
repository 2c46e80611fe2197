import { addressOf, nounOf } from '#models/noun'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { EntityRecord } from '#platform/entities/record_rules'

/** Where people read a record: `/tasks/<id>`, `/records/safety_permit/<id>`. */
export function recordPath(entity: string, id: string) {
  return `${addressOf(nounOf(entity) ?? entity)}/${id}`
}

/** What a record is called. */
export async function recordLabel(entity: string, record: EntityRecord) {
  return (await definitionRegistry.entity(entity)).recordLabel(record)
}
