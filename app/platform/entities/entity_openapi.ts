import type { FieldSchema } from '#platform/definitions/types'
import type { SchemaUse } from '#platform/entities/entity_schema'

interface Documented {
  definitionKey: string
  jsonSchema(use: SchemaUse): FieldSchema & { $schema: string }
}

const USES: Record<SchemaUse, string> = { read: '', write: 'Input', patch: 'Patch' }

/** Component schemas of OpenAPI 3.1 (which is JSON Schema 2020-12), local definitions made absolute. */
export function openapiSchemas(entity: Documented): Record<string, FieldSchema> {
  const uses = Object.entries(USES) as [SchemaUse, string][]
  return Object.fromEntries(
    uses.map(([use, suffix]) => {
      const name = pascalCase(entity.definitionKey) + suffix
      return [name, component(entity.jsonSchema(use), name)]
    })
  )
}

/** `equipment.hvac_unit` → `EquipmentHvacUnit` */
export function pascalCase(key: string) {
  return key.replace(/(?:^|[._])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function component(
  { $schema: _, ...schema }: FieldSchema & { $schema: string },
  name: string
): FieldSchema {
  const pointer = `#/components/schemas/${name}/$defs/`
  const text = JSON.stringify(schema, (key, value) =>
    key === '$ref' && typeof value === 'string' ? value.replace('#/$defs/', pointer) : value
  )
  return JSON.parse(text) as FieldSchema
}
