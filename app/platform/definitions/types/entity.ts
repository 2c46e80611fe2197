import type {
  FieldPermissions,
  FieldSchema,
  ObjectSchema,
  RuleClause,
  Title,
} from '#platform/definitions/types/field'

export interface LayoutSection {
  section: Title
  /** Column names and custom keys; the program writes `custom.<key>` paths as well. */
  fields: string[]
  show?: string
}

/** What a tenant may change about a column. */
export interface ColumnOverride {
  'title'?: Title
  'order'?: number
  'required'?: boolean
  'x-list'?: boolean
  /** Refused with its reason: built-in fields stay readable to the database. */
  'x-encrypted'?: boolean
  /** On no page of the company's; rules, files and the API know it still. */
  'x-hidden'?: boolean
  'x-permissions'?: FieldPermissions
}

export interface EntityDefinition {
  kind: 'entity'
  key: string
  title: Title
  title_plural?: Title
  description?: Title
  icon?: string
  /** Table of a system or plugin entity; absent in variants and in what tenants define. */
  table?: string
  /** Path of the page and the resource: `/equipment`. */
  path?: string
  /** Column holding the variant's key: `equipment_type`. */
  variant_field?: string
  /** The table has `deleted_at`. */
  soft_delete?: boolean
  /** False for a table without `custom jsonb`: tenants cannot add fields to it. */
  custom?: boolean
  /** Built-in fields, keyed by column. `id`, `created_at`, `updated_at` are among them. */
  columns?: Record<string, FieldSchema>
  /** Custom fields, kept in `custom jsonb`. */
  schema: ObjectSchema
  overrides?: Record<string, ColumnOverride>
  layout?: LayoutSection[]
  rules?: RuleClause[]
  label?: string
  /** How records are numbered; of entities that a tenant invents only. */
  number?: { prefix: string }
}

/** What a plugin adds to an entity that is not its own: columns, which its migrations make, and where they stand. */
export interface EntityExtension {
  kind: 'extension'
  /** Of the entity: `equipment`. */
  key: string
  columns?: Record<string, FieldSchema>
  layout?: LayoutSection[]
}
