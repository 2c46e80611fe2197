import type { JsonSchema } from '#platform/api/openapi/operation'

export type Path = (string | number)[]
export type Json = Record<string, unknown>

/** Where a body holds text, and where its schema would take some. */
export function textFields(body: Json, schema: JsonSchema = {}): Path[] {
  const declared = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
    .filter(([name, { type }]) => !(name in body) && [type].flat().includes('string'))
    .map(([name]) => [name])
  return [...textsIn(body), ...declared]
}

function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path]
  if (value === null || typeof value !== 'object') return []
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Json | undefined | null)?.[key], value)
}

/** A copy with this text there. */
export function withText(body: Json, path: Path, text: string): Json {
  const copy = structuredClone(body)
  const owner = valueAt(copy, path.slice(0, -1)) as Json
  owner[path.at(-1)!] = text
  return copy
}
