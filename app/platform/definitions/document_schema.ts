import { compile } from 'json-schema-to-typescript'
import type { FormDefinition, WorkflowDefinition } from '#platform/definitions/types'
import { pascalCase } from '#platform/entities/entity_openapi'
import { plainSchema } from '#platform/entities/plain_schema'

type TypeSchema = Parameters<typeof compile>[0]

/** The JSON Schema of what a form collects, or of the states a workflow knows. */
export function documentSchemaOf(document: FormDefinition | WorkflowDefinition): object {
  const $schema = 'https://json-schema.org/draft/2020-12/schema'
  if (document.kind === 'workflow')
    return { $schema, type: 'string', enum: Object.keys(document.states) }
  return { $schema, additionalProperties: false, ...document.schema }
}

/** The same as TypeScript. Nothing is fetched or opened. */
export function documentTypesOf(document: FormDefinition | WorkflowDefinition): Promise<string> {
  const name = pascalCase(document.key) + (document.kind === 'workflow' ? 'Status' : 'Answers')
  const schema =
    document.kind === 'form' ? plainSchema(document.schema) : documentSchemaOf(document)
  return compile(schema as TypeSchema, name, {
    additionalProperties: false,
    bannerComment: '',
    format: false,
    unknownAny: true,
    $refOptions: { resolve: { external: false, file: false, http: false } },
  })
}
