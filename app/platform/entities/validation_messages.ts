import type { ErrorObject } from 'ajv/dist/2020.js'
import { formatRefusal } from '#platform/entities/formats'

/** Field path → messages. */
export type Messages = Record<string, string[]>

const FORMATS: Record<string, string> = {
  'date': 'must be a date like 2026-11-22',
  'date-time': 'must be a time like 2026-11-22T10:30:00Z',
  'time': 'must be a time of day like 09:30',
  'email': 'must be an e-mail address',
  'uri': 'must be a web address like https://example.com',
  'uuid': 'must be an id (UUID)',
  'duration': 'must be a duration like PT2H',
  'decimal': 'must be a decimal number like 12.50',
}

const TYPES: Record<string, string> = {
  string: 'must be text',
  integer: 'must be a whole number',
  number: 'must be a number',
  boolean: 'must be true or false',
  array: 'must be a list',
  object: 'must be an object',
}

const MESSAGES: Record<string, (params: ErrorObject['params']) => string> = {
  required: () => 'is required',
  additionalProperties: () => 'is not known here',
  type: ({ type }) => TYPES[[type].flat()[0]] ?? `must be ${type}`,
  format: ({ format }) => FORMATS[format] ?? formatRefusal(format) ?? `must be a valid ${format}`,
  enum: ({ allowedValues }) => `must be one of: ${listed(allowedValues)}`,
  const: ({ allowedValue }) => `must be ${JSON.stringify(allowedValue)}`,
  minimum: ({ limit }) => `must be at least ${limit}`,
  maximum: ({ limit }) => `must be at most ${limit}`,
  exclusiveMinimum: ({ limit }) => `must be more than ${limit}`,
  exclusiveMaximum: ({ limit }) => `must be less than ${limit}`,
  multipleOf: ({ multipleOf }) => `must be a multiple of ${multipleOf}`,
  minLength: ({ limit }) =>
    limit === 1 ? 'must not be empty' : `must have at least ${limit} characters`,
  maxLength: ({ limit }) => `must have at most ${limit} characters`,
  minItems: ({ limit }) => `must have at least ${limit} entries`,
  maxItems: ({ limit }) => `must have at most ${limit} entries`,
  uniqueItems: () => 'must not hold the same entry twice',
  pattern: ({ pattern }) => `must look like ${pattern}`,
}

/** What ajv found, in words and by field path. `if` only says that a condition applied: its parts are told. */
export function validationMessages(errors: readonly ErrorObject[]): Messages {
  const messages: Record<string, Set<string>> = Object.create(null)
  for (const error of errors) {
    if (error.keyword === 'if') continue
    const path = pathOf(error)
    messages[path] ??= new Set()
    messages[path].add(MESSAGES[error.keyword]?.(error.params) ?? 'is not valid')
  }
  return Object.fromEntries(Object.entries(messages).map(([path, texts]) => [path, [...texts]]))
}

function pathOf({ instancePath, keyword, params }: ErrorObject) {
  const own = keyword === 'required' ? params.missingProperty : params.additionalProperty
  const segments = instancePath.split('/').slice(1).map(unescaped)
  return [...segments, ...(own === undefined ? [] : [own])].join('.')
}

function unescaped(segment: string) {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~')
}

function listed(values: unknown[]) {
  const shown = values.filter((value) => value !== null).slice(0, 12)
  return shown.join(', ') + (values.length > shown.length + 1 ? ' …' : '')
}
