import type { Reference } from '~/types/task'

export type LocalText = string | Record<string, string>

/** One property of a definition's schema: the JSON Schema subset with its `x-` hints. */
export type DefinitionProperty = {
  'type'?: string | string[]
  'title'?: LocalText
  'description'?: LocalText
  'format'?: string
  'enum'?: (string | number | null)[]
  'items'?: DefinitionProperty
  'minimum'?: number
  'maximum'?: number
  'maxLength'?: number
  'maxItems'?: number
  'x-unit'?: string
  'x-list'?: boolean
  'x-filter'?: boolean
  'x-sort'?: boolean
  'x-encrypted'?: boolean
  'x-relation'?: string
  'x-lookup'?: string
  [keyword: string]: unknown
}

/** What a lookup or roll-up can be made of. */
export type LinkableField = {
  path: string
  title: string
  relation?: string
  isNumber: boolean
  isValue: boolean
  property: DefinitionProperty
}

export type LinkableEntity = { key: string; title: string; fields: LinkableField[] }

export type DefinitionSection = { section: LocalText; fields: string[]; show?: string }

/** A definition of any kind, as it is stored. */
export type DefinitionDocument = {
  kind: string
  key: string
  title?: LocalText
  [member: string]: unknown
}

export type StoredDraft<D> = { document: D; etag: string | null }

export type EntityDocument = {
  kind: 'entity'
  key: string
  title: LocalText
  schema?: {
    type?: string
    properties?: Record<string, DefinitionProperty>
    required?: string[]
    [keyword: string]: unknown
  }
  layout?: DefinitionSection[]
  /** What the company changed about built-in fields. */
  overrides?: Record<string, { 'x-hidden'?: boolean; [keyword: string]: unknown }>
  [member: string]: unknown
}

export type WorkflowDocument = DefinitionDocument & {
  initial: string
  states: Record<string, { title?: LocalText; [member: string]: unknown }>
}

export type DefinitionSummary = {
  kind: string
  key: string
  title: string
  icon?: string | null
  /** Published version of this tenant; null while the system default applies. */
  version: number | null
  has_draft: boolean
  /** Delivered as it is, delivered and changed since, or the tenant's own. */
  standing: 'system' | 'changed' | 'own'
  /** Fields of an entity, items of a form, states of a workflow. */
  part_count: number
  updated_at: string | null
}

export type DefinitionVersion = {
  version: number
  state: 'published' | 'superseded' | 'withdrawn'
  note: string | null
  published_at: string | null
  published_by: Reference | null
  changes: DefinitionChange[]
}

/** When a draft is published by itself, and who wanted it so. */
export type ScheduledPublication = {
  publish_at: string
  note: string | null
  scheduled_by: Reference
  scheduled_at: string
}

export type DefinitionChange = {
  path: string
  kind: 'added' | 'changed' | 'retired'
  title: string
  /** In words, and what of a part that stayed is different now. */
  text: string
  details: string[]
}

export type DefinitionFinding = { pointer: string; message: string }

export type DefinitionPlan = {
  changes: DefinitionChange[]
  invalid_records: {
    count: number
    sample: { id: string; label: string; errors: Record<string, string[]> }[]
  }
  in_flight: {
    version: number
    state: string
    title: string
    count: number
    /** Null where nobody says what the state became. */
    migrate_to: string | null
    force_to: string
  }[]
  breaks: { kind: string; key: string; why: string }[]
  indexes: { field: string; now: boolean; rows: number; bytes: number; seconds: number }[]
  encryption: { field: string; to: 'ciphertext' | 'text'; records: number }[]
  blockers: (string | DefinitionFinding)[]
  warnings: (string | DefinitionFinding)[]
}
