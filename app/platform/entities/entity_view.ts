export type FieldTypeName =
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

/** One field as pages draw it. */
export interface FieldView {
  /** `name` or `custom.capacity_lbs`. */
  path: string
  key: string
  type: FieldTypeName
  title: string
  description?: string
  required: boolean
  read_only: boolean
  /** `is_earlier` is a state that the workflow lacks now: records may still stand there. */
  options?: { value: string; title: string; color?: string; is_earlier?: boolean }[]
  unit?: string
  /** Key of the entity it points at. */
  relation?: string
  /** What `include=` calls the record it points at, and under which name rows carry it. */
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
  /** Columns of a table field. */
  columns?: FieldView[]
  /** CEL source of a computed field. */
  computed?: string
  /** What the text of a derived field is: `date`, `date-time`. */
  format?: string
  /** Its value comes from other records, as far as the viewer may see them. */
  linked?: true
  /** Shown in the list unless the user chooses otherwise. */
  list: boolean
  /** Can be a column at all. */
  listable: boolean
  /** Can be set for many records at once. */
  bulk_editable: boolean
  filterable: boolean
  sortable: boolean
  searchable: boolean
  /** Kept as ciphertext. */
  encrypted?: true
  /** `group_by=` may name it. */
  groupable: boolean
  operators: string[]
}

export interface SectionView {
  section: string
  /** Paths. */
  fields: string[]
  /** CEL source: hidden unless met. */
  show?: string
}

export interface VariantView {
  key: string
  definition: string
  title: string
  icon?: string
}

/** What every generated page of an entity is drawn from. */
export interface EntityView {
  key: string
  path: string
  title: string
  title_plural: string
  icon: string
  label: string
  fields: FieldView[]
  layout: SectionView[]
  variants: VariantView[]
  variant_field?: string
  /** Invented by the tenant. */
  is_own?: true
  /** Records move through the states of a workflow. */
  has_workflow?: true
}
