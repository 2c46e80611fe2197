type Json = Record<string, unknown>

/**
 * A document written to harm, the way an admin would bring it in, and what they are told. `record` documents are
 * published, and harm when a record is written; `preview` and `trial` are tried out on a task.
 */
export type HostileDocument = {
  name: string
  way: 'draft' | 'record' | 'preview' | 'trial' | 'view'
  /** Text where JSON is needed that `JSON.stringify` would not write. */
  document: () => Json | string
  record?: () => Json
  /** In the place and the message, as `/schema/properties/a: must be …`. */
  says: string
}

/** So many names. */
export function names(count: number, prefix = 'v') {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`)
}

/** So many entries of one kind, by name. */
export function many(count: number, entry: unknown = { type: 'string' }) {
  return Object.fromEntries(names(count, 'f').map((key) => [key, entry]))
}

/** A type of equipment with these properties. */
export function entity(properties: Json, schema: Json = {}, more: Json = {}): Json {
  return {
    kind: 'entity',
    key: 'equipment.hostile',
    title: 'Hostile',
    schema: { type: 'object', properties, ...schema },
    ...more,
  }
}

/** An entity of the company's own with rules over `note`, `tags` and `rows`. */
export function ruled(key: string, rules: string[], properties: Json = {}): Json {
  const own = {
    note: { 'type': 'string', 'x-widget': 'textarea' },
    tags: { type: 'array', items: { type: 'string', maxLength: 100 }, maxItems: 500 },
    ...properties,
  }
  return {
    ...entity(own, {}, { rules: rules.map((rule) => ({ rule, message: 'The rule holds' })) }),
    key,
  }
}
