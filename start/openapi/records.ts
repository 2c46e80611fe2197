import { nounOperations } from '#openapi/noun_operations'
import { anything, mapOf, text } from '#platform/api/openapi/json_schema'
import type { JsonSchema, NounDescription } from '#platform/api/openapi/operation'
import { recordEntity } from '#platform/definitions/record_entity'
import { Entity } from '#platform/entities/entity'

const words = { component: 'Record', one: 'record', many: 'records of an entity' }

/** Any entity's: whose fields they have is known only where the entity is. */
function anyRecord(): Record<string, JsonSchema> {
  const shapes = Entity.from(recordEntity('record')).openapi() as Record<string, JsonSchema>
  return Object.fromEntries(
    Object.entries(shapes).map(([name, { $defs: _, ...shape }]) => [
      name,
      { ...shape, properties: { ...(shape.properties as object), custom: mapOf(anything) } },
    ])
  )
}

/** `view_records` → `view_{entity}` */
const operations = Object.fromEntries(
  Object.entries(nounOperations('records', words, { workflow: true })).map(([name, operation]) => [
    name,
    { ...operation, permission: operation.permission?.replace('records', '{entity}') },
  ])
)

export const records: NounDescription = {
  tag: 'Records',
  about:
    'Records of the entities a company has defined for itself. Each published entity has these addresses, and its people find them here by its name.',
  schemas: anyRecord(),
  parameters: {
    entity: { description: 'Key of the entity', schema: text },
  },
  operations,
}
