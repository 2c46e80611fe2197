import type { OpenapiDocument } from '#platform/api/openapi/openapi_document'
import type { JsonSchema } from '#platform/api/openapi/operation'
import type { PluginRoute } from '#tests/kit/plugin_stage'

/** What is sent, and whether it may never be taken. A text is sent as it is. */
export type BadInput = { what: string; body: unknown; refused: boolean }

const JUNK = ['[]', '7', 'null', '"text"', '{"broken"']
const HUGE = [String(2 ** 53), '1e308', '1e999', '-1e308', '99999999999999999999']

/** Bodies no route may take, and some it may take but not break of, for an operation the document describes. */
export function badInput(document: OpenapiDocument, route: PluginRoute): BadInput[] {
  const schema = bodySchema(document, route)
  if (!schema) return JUNK.map((body) => ({ what: body, body, refused: false }))
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
  const isNumber = ([, property]: [string, JsonSchema]) =>
    typesOf(property, document).some((type) => type === 'number' || type === 'integer')
  return [
    ...JUNK.map((body) => ({ what: body, body, refused: true })),
    { what: 'an unknown field', body: { no_such_field: 1 }, refused: true },
    { what: '__proto__', body: '{"__proto__":{"polluted":true}}', refused: true },
    { what: 'constructor', body: '{"constructor":{"prototype":{"a":1}}}', refused: true },
    ...properties.flatMap(([name, property]) => wrong(name, property, document)),
    ...properties.filter(isNumber).flatMap(([name]) =>
      HUGE.map((number) => ({
        what: `${name} of ${number}`,
        body: `{${JSON.stringify(name)}:${number}}`,
        refused: false,
      }))
    ),
  ]
}

/** Questions a list may refuse and must not break of. */
export const BAD_QUERIES = [
  'page=-1',
  'page=9999999999999999999',
  'page_size=many',
  'sort=__proto__',
  'sort=no_such_field',
  'filter[no_such_field][eq]=1',
  'filter[__proto__][eq]=1',
  'filter[id][eq]=no-uuid',
  'filter[id][in]=1,2,3',
  'fields=constructor',
  'include=nobody',
  'cursor=zzzz',
  'group_by=nothing',
  'search=%00',
]

/** Values of another type than the field's. */
function wrong(name: string, property: JsonSchema, document: OpenapiDocument): BadInput[] {
  const types = typesOf(property, document)
  if (!types.length) return []
  const values: [string, unknown][] = [
    ['object', { $ne: null }],
    ['array', [['x']]],
    ['string', 'no such thing \u0000'],
  ]
  return values
    .filter(([type]) => !types.includes(type) || (type === 'string' && isUuid(property)))
    .map(([type, value]) => ({
      what: `${name} as ${type}`,
      body: { [name]: value },
      refused: true,
    }))
}

/** Nothing where the document does not say. */
function typesOf(property: JsonSchema, document: OpenapiDocument): string[] {
  const { type, enum: values, const: value, anyOf, oneOf, $ref } = resolved(property, document)
  if ($ref || (!type && !values && value === undefined && !anyOf && !oneOf)) return []
  const inner = [anyOf, oneOf].flatMap((each) => (each ?? []) as JsonSchema[])
  const parts = inner.map((each) => typesOf(each, document))
  if (parts.some((part) => !part.length)) return []
  const listed = values ? (values as unknown[]).map((each) => typeof each) : []
  return [...[(type ?? []) as string | string[]].flat(), ...listed, ...parts.flat()]
}

function isUuid({ format }: JsonSchema) {
  return format === 'uuid'
}

function bodySchema(document: OpenapiDocument, { path, method }: PluginRoute) {
  const { requestBody } = (document.paths[path]?.[method] ?? {}) as {
    requestBody?: { content: Record<string, { schema: JsonSchema }> }
  }
  const schema = requestBody?.content['application/json']?.schema
  return schema && resolved(schema, document)
}

function resolved(schema: JsonSchema, document: OpenapiDocument): JsonSchema {
  const { $ref } = schema as { $ref?: string }
  if (!$ref) return schema
  return document.components.schemas[$ref.split('/').at(-1)!] ?? schema
}
