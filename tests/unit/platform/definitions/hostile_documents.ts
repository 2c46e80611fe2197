import {
  entityOf,
  entityWith,
  formWith,
  workflowWith,
} from '#tests/unit/platform/definitions/sample_documents'

function nest(levels: number): Record<string, unknown> {
  if (levels === 0) return { type: 'string' }
  return { type: 'object', properties: { a: nest(levels - 1) } }
}

/** So many fields of one kind. */
export function many(count: number, field: Record<string, unknown> = { type: 'string' }) {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, field]))
}

export function list(count: number) {
  return Array.from({ length: count }, (_, index) => `v${index}`)
}

const ref = (name: string) => ({ $ref: `#/$defs/${name}` })

/** Documents written to harm, and what their author is told. */
export const HOSTILE_DOCUMENTS: { name: string; document: () => unknown; says: string }[] = [
  {
    name: 'a field 200 levels deep',
    document: () => entityOf({ a: nest(200) }),
    says: 'deeper than 40 levels',
  },
  {
    name: 'a field 17 levels deep',
    document: () => entityOf({ a: nest(17) }),
    says: 'nested deeper than 16 levels',
  },
  {
    name: 'lists in lists',
    document: () =>
      entityOf({
        a: Array.from({ length: 17 }).reduce<object>((items) => ({ type: 'array', items }), {}),
      }),
    says: 'nested deeper than 16 levels',
  },
  {
    name: '301 properties',
    document: () => entityOf(many(301)),
    says: 'at most 300 properties',
  },
  {
    name: '301 properties on two levels',
    document: () =>
      entityOf({
        a: { type: 'object', properties: many(150) },
        b: { type: 'object', properties: many(151) },
      }),
    says: 'above 300 properties',
  },
  {
    name: '19,000 properties',
    document: () => entityOf(many(19_000, {})),
    says: 'at most 64 KB',
  },
  {
    name: 'a form of 501 questions',
    document: () => formWith({ schema: { type: 'object', properties: many(501) } }),
    says: 'at most 500 properties',
  },
  {
    name: '10,000 enum values',
    document: () =>
      formWith({ schema: { type: 'object', properties: { a: { enum: list(10_000) } } } }),
    says: 'at most 500 entries',
  },
  {
    name: 'an entity of 65 KB',
    document: () => entityWith({ description: { en: 'x'.repeat(66_000) } }),
    says: 'at most 64 KB',
  },
  {
    name: 'a pattern of 257 characters',
    document: () => entityOf({ a: { type: 'string', pattern: 'a'.repeat(257) } }),
    says: 'at most 256 characters',
  },
  {
    name: 'a pattern with look-ahead',
    document: () => entityOf({ a: { type: 'string', pattern: '^(?=.*a)b' } }),
    says: 'look-ahead',
  },
  {
    name: 'a pattern with a back-reference',
    document: () => entityOf({ a: { type: 'string', pattern: '(a)\\1' } }),
    says: 'back-references',
  },
  {
    name: 'a pattern that explodes',
    document: () => entityOf({ a: { type: 'string', pattern: '((a{500}){500}){500}' } }),
    says: '',
  },
  {
    name: 'a remote reference',
    document: () => entityOf({ a: { $ref: 'https://example.com/schema.json' } }),
    says: 'must point into this document',
  },
  {
    name: 'a file reference',
    document: () => entityOf({ a: { $ref: 'file:///etc/passwd' } }),
    says: 'must point into this document',
  },
  {
    name: 'a reference to itself',
    document: () => entityOf({ a: ref('b') }, { $defs: { b: ref('b') } }),
    says: 'break the $ref cycle',
  },
  {
    name: 'a circle of references',
    document: () =>
      entityOf(
        { a: ref('b') },
        {
          $defs: {
            b: { type: 'array', items: ref('c') },
            c: { type: 'object', properties: { d: ref('b') } },
          },
        }
      ),
    says: 'break the $ref cycle',
  },
  {
    name: 'a __proto__ field',
    document: () => JSON.parse(JSON.stringify(entityOf({ a: {} })).replace('"a"', '"__proto__"')),
    says: 'reserved key',
  },
  {
    name: 'a constructor field',
    document: () => entityOf({ constructor: { type: 'string' } }),
    says: 'reserved key',
  },
  {
    name: 'a key with capitals',
    document: () => entityOf({ Capacity: { type: 'string' } }),
    says: 'lower-case letters',
  },
  {
    name: 'patternProperties',
    document: () => entityOf({ a: { type: 'object', patternProperties: { '.*': {} } } }),
    says: '"patternProperties" is not supported: name each property',
  },
  {
    name: '$dynamicRef',
    document: () => entityOf({ a: { $dynamicRef: '#x' } }),
    says: '"$dynamicRef" is not supported',
  },
  { name: 'not', document: () => entityOf({ a: { not: {} } }), says: '"not" is not supported' },
  {
    name: '$data',
    document: () => entityOf({ a: { type: 'number', minimum: { $data: '/b' } } }),
    says: 'must be number',
  },
  {
    name: 'open properties',
    document: () => entityOf({ a: { type: 'object', additionalProperties: true } }),
    says: 'must be false',
  },
  {
    name: 'a rule of 5 KB',
    document: () => entityWith({ rules: [{ rule: `"${'x'.repeat(5000)}" == ""`, message: 'x' }] }),
    says: 'at most 4096 characters',
  },
  {
    name: 'a rule 60 levels deep',
    document: () =>
      entityWith({ rules: [{ rule: `${'('.repeat(60)}true${')'.repeat(60)}`, message: 'x' }] }),
    says: '',
  },
  {
    name: 'a condition in a thousand parts',
    document: () =>
      entityOf(
        { a: { type: 'string' } },
        { allOf: Array.from({ length: 1000 }, () => ({ required: ['a'] })) }
      ),
    says: 'at most 50 entries',
  },
  {
    name: 'a workflow of 101 states',
    document: () =>
      workflowWith({
        states: Object.fromEntries(list(101).map((key) => [key, { category: 'active' }])),
      }),
    says: 'at most 100 properties',
  },
  { name: 'a list', document: () => [], says: 'must be one of: entity' },
  { name: 'nothing', document: () => null, says: 'must be one of: entity' },
  {
    name: 'a kind that comes later',
    document: () => ({ kind: 'view', key: 'x' }),
    says: 'cannot be defined yet',
  },
]
