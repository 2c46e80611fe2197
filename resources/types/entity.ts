import type { SlaClock } from '~/types/sla'

export type FieldType =
  | 'text'
  | 'long_text'
  | 'email'
  | 'phone'
  | 'url'
  | 'barcode'
  | 'integer'
  | 'number'
  | 'rating'
  | 'meter'
  | 'boolean'
  | 'date'
  | 'date_time'
  | 'duration'
  | 'choice'
  | 'multi_choice'
  | 'tags'
  | 'money'
  | 'user'
  | 'role'
  | 'team'
  | 'relation'
  | 'file'
  | 'photo'
  | 'signature'
  | 'geo_point'
  | 'result'
  | 'table'
  | 'computed'
  | 'lookup'
  | 'roll_up'

export type FieldOption = {
  value: string
  title: string
  color?: string
  /** A state the workflow lacks now. */
  is_earlier?: boolean
}

/** One field as every generated surface draws it. `path` is `name` or `custom.capacity_lbs`. */
export type FieldView = {
  path: string
  key: string
  type: FieldType
  title: string
  description?: string
  required: boolean
  read_only: boolean
  options?: FieldOption[]
  unit?: string
  /** Key of the entity a relation points to. */
  relation?: string
  /** Under which name rows embed the record it points to: `facility`, `assigned_to_user`. */
  include?: string
  minimum?: number
  maximum?: number
  multiple_of?: number
  min_length?: number
  max_length?: number
  pattern?: string
  /** Of a list: files, rows of a table, tags. */
  max_items?: number
  default?: unknown
  /** A plugin's kind of field, with the components it is entered and shown by. */
  contributed?: { key: string; plugin: string; input?: string; value?: string }
  /** The columns of a table field. */
  columns?: FieldView[]
  /** CEL source of a computed field. */
  computed?: string
  /** What the text of a derived field is: `date`, `date-time`. */
  format?: string
  /** Its value comes from other records, as far as the viewer may see them. */
  linked?: true
  list: boolean
  /** Can be a column of a list; a field of our own making says nothing. */
  listable?: boolean
  /** Can be set for many records at once. */
  bulk_editable?: boolean
  filterable: boolean
  sortable: boolean
  searchable: boolean
  /** `group_by=` may name it. */
  groupable?: boolean
  /** Kept as ciphertext. */
  encrypted?: boolean
  operators: string[]
}

export type LayoutSection = { section: string; fields: string[]; /** CEL */ show?: string }

export type EntityVariant = { key: string; definition: string; title: string; icon?: string }

export type EntityView = {
  key: string
  path: string
  title: string
  title_plural: string
  icon: string
  /** Template of a record's name: `{{name}} ({{equipment_number}})`. */
  label: string
  fields: FieldView[]
  layout: LayoutSection[]
  variants: EntityVariant[]
  variant_field?: string
  /** Invented by the company. */
  is_own?: boolean
  /** Records move through the states of a workflow. */
  has_workflow?: boolean
}

/** Records of an entity that point at the one that is shown. */
export type RelatedList = {
  key: string
  entity: string
  title: string
  one: string
  icon: string
  /** What the field that points is called. */
  by: string
  path: string
  field: string
  status: FieldView | null
  total: number
  can: { create: boolean }
  rows: (Row & { label: string })[]
}

/** A record as the API answers it: columns, `custom`, and embedded relations (`facility: { id, label }`). */
export type Row = {
  id: string
  etag?: string
  /** Those that have not stopped. */
  clocks?: SlaClock[]
  custom?: Record<string, unknown>
} & Record<string, unknown>

export type Pagination = {
  page: number
  page_size: number
  total: number
  total_pages: number
  next_cursor: string | null
}

export type ListFilter = { path: string; op: string; value: string }

export type ListQuery = {
  sort: string
  search: string
  page: number
  page_size: number
  filters: ListFilter[]
  fields: string[]
  group_by: string
}

export type ListAbilities = {
  create: boolean
  update: boolean
  delete: boolean
  import: boolean
  export: boolean
}
