/** A text people see: one for all locales, or one per locale (`{ "en": "Elevator", "de": "Aufzug" }`). */
export type Title = string | Record<string, string>

export type DefinitionKind = 'entity' | 'workflow' | 'form' | 'view' | 'template' | 'automation'

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
  'x-unit'?: string
  'x-meter'?: boolean
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

/** The fixed vocabulary behind a tenant's own states. */
export type StateCategory = 'backlog' | 'active' | 'waiting' | 'done' | 'void'

export interface WorkflowState {
  category: StateCategory
  title?: Title
  color?: string
  /** Fields that cannot be changed in this state; `*` locks all. */
  locked?: string[]
}

export interface Effect {
  do: string
  /** `tx` runs in the transaction of the transition, `after` as a job. The kind's own, if not given. */
  phase?: 'tx' | 'after'
  /** ISO 8601: it runs as a job that long afterwards. */
  delay?: string
  with?: Record<string, unknown>
}

export interface Approval {
  when?: string
  by: string[]
  quorum?: number
  exclude_requester?: boolean
}

export interface WorkflowTransition {
  from: string[]
  to: string
  title?: Title
  roles?: string[]
  show?: string
  fields?: string[]
  checklists?: string[]
  require?: RuleClause[]
  approval?: Approval
  effects?: Effect[]
}

export interface Sla {
  title?: Title
  /** Key of the business calendar it is counted by; the company's usual one where it names none. */
  calendar?: string
  starts: string[]
  pauses?: string[]
  stops: string[]
  /** ISO 8601 durations; the first target whose `when` is met applies. */
  target: { when?: string; within: string }[]
  warn_at?: number[]
  on_warn?: Effect[]
  on_breach?: Effect[]
}

export interface WorkflowDefinition {
  kind: 'workflow'
  key: string
  title?: Title
  initial: string
  states: Record<string, WorkflowState>
  transitions: Record<string, WorkflowTransition>
  slas?: Record<string, Sla>
  /** Per version left behind: what became of its states. */
  migrate?: Record<string, Record<string, string>>
}

export interface FormItem {
  field: string
  as?: 'segmented' | 'select' | 'radio' | 'input' | 'textarea' | 'checkbox'
  result?: { flag?: (string | boolean)[]; fail?: (string | boolean)[] }
  show?: string
  help?: Title
}

export interface FormSection {
  section: Title
  items: FormItem[]
  show?: string
}

export interface FormDefinition {
  kind: 'form'
  key: string
  title: Title
  description?: Title
  mode: 'form' | 'checklist'
  schema: ObjectSchema
  layout: FormSection[]
  rules?: RuleClause[]
  on_fail?: (Effect & { mode?: 'none' | 'prompt' | 'auto' })[]
}

/** Where a text goes; it decides how values are escaped and whether the body is HTML. */
export type TemplateChannel = 'email' | 'in_app' | 'push' | 'slack' | 'pdf' | 'webhook'

/** A text in Handlebars. Without an entity it serves the records of any. */
export interface TemplateDefinition {
  kind: 'template'
  key: string
  title: Title
  description?: Title
  entity?: string
  channel: TemplateChannel
  /** One line: of a mail, a push message or a report. */
  subject?: Title
  body: Title
}

export const TRIGGER_EVENTS = [
  'created',
  'updated',
  'field_changed',
  'transitioned',
  'sla_breached',
  'schedule',
  'hook',
] as const

export type TriggerEvent = (typeof TRIGGER_EVENTS)[number]

/** When an automation begins. */
export interface AutomationTrigger {
  event: TriggerEvent
  entity: string
  /** `field_changed`: the path of the field. */
  field?: string
  /** `transitioned`: only by this one. */
  transition?: string
  /** `schedule`: an ISO 8601 duration, or five words of cron in `time_zone` (the tenant's where absent). */
  every?: string
  cron?: string
  time_zone?: string
}

export interface AutomationDefinition {
  kind: 'automation'
  key: string
  title: Title
  description?: Title
  on: AutomationTrigger
  /** CEL; without it every record of the trigger. */
  if?: string
  do: Effect[]
  enabled: boolean
}

export type Definition =
  EntityDefinition | WorkflowDefinition | FormDefinition | TemplateDefinition | AutomationDefinition

/** One thing to say about a document, and where: a JSON pointer (`/schema/properties/drive`). */
export interface Finding {
  pointer: string
  message: string
}

export interface Inspection {
  errors: Finding[]
  warnings: Finding[]
  /** The document failed the gate: it is not even kept as a draft. */
  malformed: boolean
}
