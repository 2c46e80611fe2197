import { entity, many, names, type HostileDocument } from '#tests/support/hostile/hostile_document'

type Json = Record<string, unknown>

const ref = (name: string) => ({ $ref: `#/$defs/${name}` })

function nest(levels: number): Json {
  return levels ? { type: 'object', properties: { a: nest(levels - 1) } } : { type: 'string' }
}

function lists(levels: number): Json {
  return levels ? { type: 'array', items: lists(levels - 1) } : { type: 'string' }
}

/** Each definition holds the next one twice: forty of them are a billion fields, thrice over. */
function laughs(levels: number): Json {
  const links = names(levels, 'd').map((name, at) => [
    name,
    { type: 'object', properties: { a: ref(`d${at + 1}`), b: ref(`d${at + 1}`) } },
  ])
  return { ...Object.fromEntries(links), [`d${levels}`]: { type: 'string' } }
}

/** Conditions in conditions, each with two ways on. */
function forks(levels: number): Json {
  if (!levels) return { required: ['a'] }
  return { if: { required: ['a'] }, then: forks(levels - 1), else: forks(levels - 1) }
}

const pattern = (text: string, more: Json = {}) => ({ type: 'string', pattern: text, ...more })
const raw = (key: string) => JSON.stringify(entity({ a: {} })).replace('"a"', `"${key}"`)
const draft = (name: string, says: string, document: HostileDocument['document']) =>
  ({ name, says, document, way: 'draft' }) as const

export const NESTED: HostileDocument[] = [
  draft('a field 200 levels deep', 'deeper than 40 levels', () => entity({ a: nest(200) })),
  draft('a field 17 levels deep', 'nested deeper than 16 levels', () => entity({ a: nest(17) })),
  draft('lists in lists', 'nested deeper than 16 levels', () => entity({ a: lists(17) })),
  draft('a reference to itself', '/$defs/b: refers to itself', () =>
    entity({ a: ref('b') }, { $defs: { b: ref('b') } })
  ),
  draft('a circle of references', 'break the $ref cycle', () =>
    entity(
      { a: ref('b') },
      {
        $defs: {
          b: { type: 'array', items: ref('c') },
          c: { type: 'object', properties: { d: ref('b') } },
        },
      }
    )
  ),
  draft('a billion laughs', '/schema/$defs: lead to more than 1000', () =>
    entity({ a: ref('d0') }, { $defs: laughs(40) })
  ),
  draft('conditions that fork eleven times', 'at most 64 KB', () =>
    entity({ a: {} }, { allOf: [forks(11)] })
  ),
  draft('a reference into nothing', '"z" is not under $defs', () => entity({ a: ref('z') })),
  draft('a remote reference', 'must point into this document', () =>
    entity({ a: { $ref: 'https://example.com/schema.json' } })
  ),
  draft('a file reference', 'must point into this document', () =>
    entity({ a: { $ref: 'file:///etc/passwd' } })
  ),
]

export const LARGE: HostileDocument[] = [
  draft('301 properties', 'at most 300 properties', () => entity(many(301))),
  draft('301 properties on two levels', 'above 300 properties', () =>
    entity({
      a: { type: 'object', properties: many(150) },
      b: { type: 'object', properties: many(151) },
    })
  ),
  draft('19,000 properties', 'at most 64 KB', () => entity(many(19_000, {}))),
  draft('21,000 keys', 'at most 20000 keys', () =>
    entity(Object.fromEntries(names(21_000, '').map((key) => [key, 0])))
  ),
  draft('501 choices', 'at most 500 entries', () => entity({ a: { enum: names(501) } })),
  draft('100,000 choices', 'KB', () => entity({ a: { enum: names(100_000) } })),
  draft('a description of 65 KB', 'at most 64 KB', () =>
    entity({}, {}, { description: { en: 'x'.repeat(66_000) } })
  ),
  draft('a key of 10,000 letters', 'lower-case letters', () =>
    entity({ ['k'.repeat(10_000)]: {} })
  ),
  draft('a condition in a thousand parts', 'at most 50 entries', () =>
    entity({ a: {} }, { allOf: Array.from({ length: 1_000 }, () => ({ required: ['a'] })) })
  ),
  draft('a list of a billion entries', 'must be <= 1000', () =>
    entity({ a: { type: 'array', items: { type: 'string' }, maxItems: 1e9 } })
  ),
  draft('a text of a terabyte', 'must be <= 1000000', () =>
    entity({ a: { type: 'string', maxLength: 1e12 } })
  ),
]

export const PATTERNS: HostileDocument[] = [
  draft('a pattern of 257 characters', 'at most 256 characters', () =>
    entity({ a: pattern('a'.repeat(257)) })
  ),
  draft('a pattern with look-ahead', '/a/pattern: look-ahead', () =>
    entity({ a: pattern('^(?=.*a)b') })
  ),
  draft('a pattern with look-behind', 'look-behind', () => entity({ a: pattern('(?<!a)b') })),
  draft('a pattern with a back-reference', 'back-references', () =>
    entity({ a: pattern('(a)\\1') })
  ),
  draft('a pattern that explodes', 'not a valid pattern', () =>
    entity({ a: pattern('((a{500}){500}){500}') })
  ),
  draft('a pattern of thousands of instructions', 'use smaller counts', () =>
    entity({ a: pattern('^(\\w?){900}$') })
  ),
  draft('a slow pattern over a long text', 'too costly for texts of 1000000', () =>
    entity({ a: pattern('^[ab]*a[ab]{400}$', { maxLength: 1_000_000 }) })
  ),
  draft('three hundred slow patterns', 'too many costly patterns', () =>
    entity(
      Object.fromEntries(
        names(300, 'f').map((key, at) => [key, pattern(`^[ab]*a[ab]{${at + 400}}$`)])
      )
    )
  ),
]

export const RESERVED: HostileDocument[] = [
  draft('a __proto__ field', '__proto__', () => raw('__proto__')),
  draft('an escaped __proto__ field', '__proto__', () => raw('\\u005f_proto__')),
  draft('a constructor field', 'constructor', () => raw('constructor')),
  draft('a prototype field', 'prototype', () => raw('prototype')),
  draft('a key with capitals', 'lower-case letters', () => entity({ Capacity: {} })),
  draft('a built-in column', 'is a built-in field', () => entity({ id: { type: 'string' } })),
]

export const FOREIGN: HostileDocument[] = [
  draft('patternProperties', 'not supported: name each property', () =>
    entity({ a: { type: 'object', patternProperties: { '.*': {} } } })
  ),
  draft('$dynamicRef', '"$dynamicRef" is not supported', () =>
    entity({ a: { $dynamicRef: '#x' } })
  ),
  draft('prefixItems', '"prefixItems" is not supported', () =>
    entity({ a: { type: 'array', prefixItems: [{}] } })
  ),
  draft('not', '"not" is not supported', () => entity({ a: { not: {} } })),
  draft('$data', '/minimum: must be number', () =>
    entity({ a: { type: 'number', minimum: { $data: '/b' } } })
  ),
  draft('open properties', 'must be false', () =>
    entity({ a: { type: 'object', additionalProperties: true } })
  ),
  draft('a table of its own', '/table: belongs to the program', () =>
    entity({}, {}, { table: 'users' })
  ),
  draft('a number that divides nothing', 'must be > 0', () =>
    entity({ a: { type: 'number', multipleOf: 0 } })
  ),
]
