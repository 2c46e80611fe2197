import type { JsonSchema } from '#platform/api/openapi/operation'

/** Words of JSON Schema that component schemas are written with. */
export const text: JsonSchema = { type: 'string' }
export const uuid: JsonSchema = { type: 'string', format: 'uuid' }
export const moment: JsonSchema = { type: 'string', format: 'date-time' }
export const count: JsonSchema = { type: 'integer', minimum: 0 }
export const flag: JsonSchema = { type: 'boolean' }
export const anything: JsonSchema = {}

export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}

export function arrayOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items }
}

export function mapOf(values: JsonSchema): JsonSchema {
  return { type: 'object', additionalProperties: values }
}

export function oneOf(...values: (string | number | null)[]): JsonSchema {
  return { enum: values }
}

export function nullable(schema: JsonSchema): JsonSchema {
  if (typeof schema.type === 'string') return { ...schema, type: [schema.type, 'null'] }
  return { anyOf: [schema, { type: 'null' }] }
}

/** An object that is nothing but this; a key with a question mark may be absent. */
export function object(properties: Record<string, JsonSchema>): JsonSchema {
  const names = Object.keys(properties)
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, schema]) => [name.replace('?', ''), schema])
    ),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  }
}
