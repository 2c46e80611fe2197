import type { FieldSchema } from '#platform/definitions/types'

/** Lists a record may hold when its definition names no `maxItems`: keeps `allErrors` bounded. */
export const MAX_ITEMS = 500

const TEXTS = new Set(['title', 'description', 'examples', 'default', '$schema', '$id', '$comment'])
const MAPS = new Set(['properties', '$defs'])
const CONDITIONS = new Set(['if', 'then', 'else'])

/** A schema as the validator needs it: without hints and texts, closed and bounded. */
export function plainSchema(schema: FieldSchema): FieldSchema {
  return bound(strip(schema))
}

function strip(schema: FieldSchema): FieldSchema {
  const kept = Object.entries(schema).filter(([key]) => !key.startsWith('x-') && !TEXTS.has(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, stripped(key, value)])) as FieldSchema
}

function stripped(key: string, value: unknown): unknown {
  if (MAPS.has(key)) return mapValues(value as Record<string, FieldSchema>, plainSchema)
  if (key === 'items') return plainSchema(value as FieldSchema)
  // A condition looks at a part of a record, so it must not close it.
  if (CONDITIONS.has(key)) return strip(value as FieldSchema)
  if (key === 'allOf') return (value as FieldSchema[]).map(strip)
  return value
}

function bound(schema: FieldSchema): FieldSchema {
  if (schema.type === 'array') return { maxItems: MAX_ITEMS, ...schema }
  if (schema.type === 'object' && schema.properties)
    return { additionalProperties: false, ...schema }
  return schema
}

function mapValues(map: Record<string, FieldSchema>, change: (schema: FieldSchema) => FieldSchema) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]))
}
