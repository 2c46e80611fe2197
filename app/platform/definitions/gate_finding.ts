import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Finding } from '#platform/definitions/types'

const LOOKUP = '^(custom\\.)?[a-z][a-z0-9_]{0,62}\\.(custom\\.)?[a-z][a-z0-9_]{0,62}$'

type Params = Record<string, unknown>
type Wording = (params: Params, data: unknown) => string

/** JSON Schema the dialect leaves out on purpose, and what to write instead. */
const NOT_SUPPORTED: Record<string, string> = {
  patternProperties: 'name each property under "properties"',
  additionalProperties: 'unknown properties are always refused; leave it out',
  prefixItems: 'use "items", or an object with named properties',
  not: 'say what is allowed with enum, minimum or if/then/else',
  anyOf: 'use allOf with if/then/else',
  oneOf: 'use allOf with if/then/else',
  $dynamicRef: 'use "$ref" to "#/$defs/…"',
  $data: 'use a rule to compare fields',
  $id: 'leave it out',
  $schema: 'leave it out',
  definitions: 'use "$defs"',
}

const WORDINGS: Record<string, Wording> = {
  required: ({ missingProperty }) => `needs "${missingProperty}"`,
  additionalProperties: ({ additionalProperty }) => unknownKey(String(additionalProperty)),
  type: ({ type }) => `must be ${[type].flat().join(' or ')}`,
  enum: ({ allowedValues }) => `must be one of: ${(allowedValues as unknown[]).join(', ')}`,
  const: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
  pattern: ({ pattern }, data) => patternWording(String(pattern), String(data)),
  maxLength: ({ limit }) => `must be at most ${limit} characters`,
  minLength: ({ limit }) => `must be at least ${limit} characters`,
  maxItems: ({ limit }) => `must have at most ${limit} entries`,
  minItems: ({ limit }) => `must have at least ${limit} entries`,
  maxProperties: ({ limit }) => `must have at most ${limit} properties: split it`,
  minProperties: ({ limit }) => `must have at least ${limit} properties`,
  uniqueItems: () => 'must not list the same entry twice',
}

/** Keywords that only repeat what another finding says better. */
const ECHOES = new Set(['if', 'propertyNames'])

/** One complaint of the meta-schema in words for the author; undefined when another says it better. */
export function gateFinding(error: ErrorObject): Finding | undefined {
  if (ECHOES.has(error.keyword)) return undefined
  const wording = WORDINGS[error.keyword]
  const message = wording ? wording(error.params, error.data) : (error.message ?? 'is not valid')
  return { pointer: pointerOf(error), message }
}

function pointerOf(error: ErrorObject) {
  const key = error.params.additionalProperty ?? error.propertyName
  return key === undefined ? error.instancePath : `${error.instancePath}/${escape(String(key))}`
}

function escape(key: string) {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function unknownKey(key: string) {
  const remedy = NOT_SUPPORTED[key]
  return remedy
    ? `"${key}" is not supported: ${remedy}`
    : `"${key}" is not known here: remove it or correct its spelling`
}

function patternWording(pattern: string, data: string) {
  if (pattern.startsWith('^#/')) return 'must point into this document: #/$defs/<name>'
  if (pattern.startsWith('^[a-z][a-z0-9_]'))
    return `"${data.slice(0, 80)}" must be lower-case letters, digits and _, starting with a letter, at most 63`
  if (pattern === LOOKUP)
    return 'must be a relation and a field of what it points at: equipment_id.name'
  if (pattern.startsWith('^(custom')) return 'must be the path of a field: name or custom.name'
  return `must look like ${pattern}`
}
