/** A text people see: one for all locales, or one per locale (`{ "en": "Elevator", "de": "Aufzug" }`). */
export type Title = string | Record<string, string>

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null'

/** Who may see and who may change a field, by role key. An absent list means everyone. */
export interface FieldPermissions {
  view?: string[]
  update?: string[]
}

/** Limits outside which a number is flagged or failed: `[lowest, highest]` still good. */
export interface Bands {
  flag?: [number, number]
  fail?: [number, number]
}

/** One field: the allow-listed subset of JSON Schema 2020-12 plus our hints. */
export interface FieldSchema {
  '$ref'?: string
  '$defs'?: Record<string, FieldSchema>
  'type'?: JsonType | JsonType[]
  'properties'?: Record<string, FieldSchema>
  'required'?: string[]
  'additionalProperties'?: boolean
  'items'?: FieldSchema
  'enum'?: (string | number | boolean | null)[]
  'const'?: unknown
  'minimum'?: number
  'maximum'?: number
  'exclusiveMinimum'?: number
  'exclusiveMaximum'?: number
  'multipleOf'?: number
  'minLength'?: number
  'maxLength'?: number
  'pattern'?: string
  'format'?: string
  'minItems'?: number
  'maxItems'?: number
  'uniqueItems'?: boolean
  'allOf'?: FieldSchema[]
  'if'?: FieldSchema
  'then'?: FieldSchema
  'else'?: FieldSchema
  'title'?: Title
  'description'?: Title
  'default'?: unknown
  'examples'?: unknown[]
  /** `textarea`, `phone`, `barcode`, `rating`, `tags`, `role`, `team`, `geo_point`, `money` … */
  'x-widget'?: string
  /** A kind of field that a plugin brings, on top of what the rest of the schema describes. */
  'x-type'?: string
  'x-unit'?: string
  /** A reading of a meter: of the one with this key, or where true with the field's own. */
  'x-meter'?: boolean | string
  /** Key of the entity this UUID points at (`user` makes a user field). */
  'x-relation'?: string
  /** An array of attachment UUIDs, and what they are. */
  'x-file'?: 'file' | 'photo' | 'signature'
  'x-result'?: boolean
  'x-bands'?: Bands
  /** CEL source of a read-only value computed on read. */
  'x-computed'?: string
  /** `<relation field>.<path>`: the read-only value of a field of the record the relation points at. */
  'x-lookup'?: string
  /** What the records that point here come to. */
  'x-rollup'?: Rollup
  'x-list'?: boolean
  'x-filter'?: boolean
  /** Lists may be grouped by it: choices, yes and no and relations can be without saying so. */
  'x-group'?: boolean
  'x-sort'?: boolean
  'x-search'?: boolean
  /** Kept as ciphertext (custom texts of entities only): equality is all it can be filtered by. */
  'x-encrypted'?: boolean
  /** Of a plugin's settings: taken and never shown again. */
  'x-secret'?: boolean
  'x-permissions'?: FieldPermissions
  /** Set by the program; refused as input. */
  'x-read-only'?: boolean
  /** Must be given on create (columns only; a custom field is listed in `schema.required`). */
  'x-required'?: boolean
  /** The value is unique within the tenant (columns only; the database keeps it). */
  'x-unique'?: boolean
  /** Titles and colours of enum values. */
  'x-options'?: Record<string, { title?: Title; color?: string }>
  'x-order'?: number
  'x-merge'?: 'last_write' | 'append' | 'max' | 'sum' | 'set_union' | 'manual'
}

export const ROLLUPS = ['count', 'sum', 'min', 'max', 'avg'] as const

/** Of the records of `entity` whose relation `field` points here and which pass `filter`. */
export interface Rollup {
  entity: string
  field: string
  fn: (typeof ROLLUPS)[number]
  /** The number that is summed or compared; a count needs none. */
  path?: string
  filter?: { path: string; op: string; value: string }[]
}

export interface ObjectSchema extends FieldSchema {
  type: 'object'
  properties: Record<string, FieldSchema>
}

/** A rule (CEL) that must hold, what to say when it does not, and the field to say it at. */
export interface RuleClause {
  rule: string
  message: Title
  path?: string
}
