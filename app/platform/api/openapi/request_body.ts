import { object } from '#platform/api/openapi/json_schema'
import type { JsonSchema, RequestBody } from '#platform/api/openapi/operation'

type Validator = { toJSONSchema(): object }

/** A JSON body by the validator that checks it. */
export function body(validator: Validator, more: Omit<RequestBody, 'schema'> = {}): RequestBody {
  return { schema: mended(validator.toJSONSchema() as JsonSchema), ...more }
}

/** A form with files. */
export function form(fields: Record<string, JsonSchema>): RequestBody {
  return { schema: object(fields), contentType: 'multipart/form-data' }
}

/** VineJS 4.4 writes `{}` for a date and `{"type":"null"}` for one that may be null: a date-time is meant. */
export function mended(schema: JsonSchema): JsonSchema {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  return {
    ...schema,
    ...(schema.properties !== undefined && {
      properties: Object.fromEntries(properties.map(([name, value]) => [name, date(value)])),
    }),
  }
}

function date(schema: JsonSchema): JsonSchema {
  if (schema.type === 'null') return { ...schema, type: ['string', 'null'], format: 'date-time' }
  if (Object.keys(schema).length === 0) return { type: 'string', format: 'date-time' }
  return isMoment(schema) ? { type: schema.type, format: 'date-time' } : mended(schema)
}

/** Our own validators take points in time by a pattern, which says less than the format does. */
function isMoment({ pattern }: JsonSchema) {
  return typeof pattern === 'string' && pattern.startsWith(String.raw`^\d{4}-\d{2}-\d{2}T`)
}
