import { compile } from 'json-schema-to-typescript'
import type { FieldSchema } from '#platform/definitions/types'
import { pascalCase } from '#platform/entities/entity_openapi'
import type { SchemaUse } from '#platform/entities/entity_schema'
import { plainSchema } from '#platform/entities/plain_schema'

interface Documented {
  definitionKey: string
  jsonSchema(use: SchemaUse): FieldSchema
}

type TypeSchema = Parameters<typeof compile>[0]

/** TypeScript of a record as read, and of what create, replace and patch take. Nothing is fetched or opened. */
export async function entityTypes(entity: Documented): Promise<string> {
  const name = pascalCase(entity.definitionKey)
  const parts = await Promise.all([
    declarations(entity.jsonSchema('read'), name),
    declarations(entity.jsonSchema('write'), `${name}Input`),
    declarations(entity.jsonSchema('patch'), `${name}Patch`),
  ])
  return parts.join('\n')
}

function declarations(schema: FieldSchema, name: string) {
  return compile(typeSchema(schema) as TypeSchema, name, {
    additionalProperties: false,
    bannerComment: '',
    format: false,
    unknownAny: true,
    ignoreMinAndMaxItems: true,
    $refOptions: { resolve: { external: false, file: false, http: false } },
  })
}

/** Conditions have no counterpart in types, and titles would become names of types. */
function typeSchema(schema: FieldSchema): FieldSchema {
  const { custom, ...columns } = schema.properties ?? {}
  const withoutConditions = custom && { custom: { ...custom, allOf: [] } }
  return plainSchema({ ...schema, properties: { ...columns, ...withoutConditions } })
}
