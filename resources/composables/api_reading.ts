import type { ApiCall, ApiDocument, ApiSchema } from '~/types/openapi'

/** How deep examples go: records point at records. */
const DEPTH = 5

const STRINGS: Record<string, string> = {
  'uuid': '0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  'date-time': '2026-11-22T10:30:00.000Z',
  'date': '2026-11-22',
  'email': 'ada@example.com',
  'uri': 'https://example.com',
  'duration': 'PT2H',
  'decimal': '12.50',
  'binary': '(file)',
}

/** Every call of a document, in the order of its paths. */
export function callsOf({ paths }: ApiDocument): ApiCall[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation }))
  )
}

/** Whether all words stand somewhere in a call's address, words or permission. */
export function isAbout({ method, path, operation }: ApiCall, words: string): boolean {
  const { summary, description, tags, operationId } = operation
  const text = [method, path, summary, description, tags, operationId, operation['x-permission']]
  const haystack = text.flat().join(' ').toLowerCase()
  const needles = words.toLowerCase().split(/\s+/)
  return needles.every((word) => haystack.includes(word))
}

/** What a `$ref` points at; anything else is itself. */
export function resolved<T extends { $ref?: string }>(document: ApiDocument, part: T): T {
  if (!part.$ref) return part
  const keys = part.$ref.slice(2).split('/')
  const found = keys.reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | undefined)?.[key],
    document
  )
  return (found ?? part) as T
}

/** The name of the component a schema points at: `Equipment`. */
export function nameOf({ $ref, items, anyOf }: ApiSchema): string | undefined {
  if ($ref) return $ref.split('/').at(-1)
  const named = anyOf?.find((option) => option.$ref) ?? items
  return named && nameOf(named)
}

/** A schema's kind in words: `list of text`, `text or nothing`. */
export function kindOf(document: ApiDocument, schema: ApiSchema): string {
  const { type, format, enum: values, const: only, items, anyOf } = resolved(document, schema)
  if (only !== undefined) return JSON.stringify(only)
  if (anyOf) return anyOf.map((option) => kindOf(document, option)).join(' | ')
  if (values && !type) return values.map((value) => JSON.stringify(value)).join(' | ')
  if (items && [type].flat().includes('array')) return `${kindOf(document, items)}[]`
  const name = nameOf(schema)
  if (name && type === 'object') return name
  return [type ?? 'any']
    .flat()
    .map((each) => (each === 'string' && format) || each)
    .join(' | ')
}

/** The fields of a schema, those of the parts it is made of included. */
export function fieldsOf(document: ApiDocument, schema: ApiSchema) {
  const { properties = {}, required = [], items, anyOf = [] } = resolved(document, schema)
  const inner = items ?? anyOf.find((option) => nameOf(option))
  if (!Object.keys(properties).length && inner) return fieldsOf(document, inner)
  return Object.entries(properties).map(([key, field]) => ({
    key,
    field,
    required: required.includes(key),
  }))
}

/** A value as the schema describes it. */
export function exampleOf(document: ApiDocument, schema: ApiSchema, depth = DEPTH): unknown {
  const shape = resolved(document, schema)
  const { type, enum: values, const: only, examples, items, anyOf, allOf, format } = shape
  if (only !== undefined) return only
  if (examples?.length) return examples[0]
  if (values) return values[0]
  if (anyOf) return exampleOf(document, anyOf[0]!, depth)
  if (allOf) return Object.assign({}, ...allOf.map((part) => exampleOf(document, part, depth)))
  const kind = [type].flat()[0]
  if (kind === 'array') return depth && items ? [exampleOf(document, items, depth - 1)] : []
  if (kind === 'object') return depth ? objectOf(document, shape, depth) : {}
  if (kind === 'integer' || kind === 'number') return shape.minimum ?? 1
  if (kind === 'boolean') return true
  return kind === 'string' ? (STRINGS[format ?? ''] ?? 'text') : null
}

function objectOf(document: ApiDocument, { properties = {} }: ApiSchema, depth: number) {
  const values = Object.entries(properties).map(([key, field]) => [
    key,
    exampleOf(document, field, depth - 1),
  ])
  return Object.fromEntries(values) as Record<string, unknown>
}
