import { titleText } from '#platform/definitions/title_text'
import type { FieldSchema } from '#platform/definitions/types'
import { contributedFields } from '#platform/entities/contributed_fields'
import type {
  CellValue,
  FieldType,
  Operator,
  Surface,
  TableMedium,
} from '#platform/entities/field_types/field_type'
import { CHOICE_OPERATORS } from '#platform/entities/field_types/operators'
import { isEncryptable } from '#platform/entities/field_types/encryptable'
import { fieldType, fieldTypeOf } from '#platform/entities/field_types/field_types'
import type { ContributedField } from '#platform/entities/plugin_field'
import { isAllowed, type Viewer } from '#platform/entities/viewer'

export interface FieldPlace {
  key: string
  custom: boolean
  required: boolean
  hidden?: boolean
  /** Another column is called as the record it points at would be: `category` beside `category_id`. */
  shadowed?: boolean
}

/** One field of an entity, whatever its kind and wherever it is kept. */
export class Field {
  readonly path: string
  readonly key: string
  /** Kept in `custom jsonb`, not in a column. */
  readonly custom: boolean
  readonly required: boolean
  /** A built-in field this company has no use for: pages leave it out. */
  readonly hidden: boolean
  private readonly shadowed: boolean
  readonly type: FieldType
  /** What a plugin adds to its kind. */
  readonly contributed?: ContributedField
  /** The schema of a value as validators and documents use it. */
  readonly valueSchema: FieldSchema

  constructor(
    readonly schema: FieldSchema,
    { key, custom, required, hidden = false, shadowed = false }: FieldPlace
  ) {
    this.key = key
    this.custom = custom
    this.required = required
    this.hidden = hidden
    this.shadowed = shadowed
    this.path = custom ? `custom.${key}` : key
    this.type = fieldTypeOf(schema) ?? fieldType('text')
    this.contributed = contributedFields.find(schema['x-type'])
    const fragment = this.type.fragment(schema)
    this.valueSchema = this.contributed?.check
      ? { ...fragment, format: this.contributed.key }
      : fragment
  }

  get computed() {
    return this.schema['x-computed']
  }

  get readOnly() {
    return this.schema['x-read-only'] === true || this.computed !== undefined || this.linked
  }

  /** Its value is kept in other records and read with them. */
  get linked() {
    return this.schema['x-lookup'] !== undefined || this.schema['x-rollup'] !== undefined
  }

  /** Kept nowhere itself: computed, or looked up. */
  get derived() {
    return this.computed !== undefined || this.linked
  }

  get relation() {
    return this.schema['x-relation'] ?? (this.type.name === 'team' ? 'team' : undefined)
  }

  /** What `include=` calls the record this field points at: `facility`, `assigned_to_user`. */
  get include() {
    if (!this.relation) return undefined
    const isShort = this.path.endsWith('_id') && !this.shadowed
    return isShort ? this.path.slice(0, -3) : `${this.path}_${this.relation}`
  }

  /** Kept as ciphertext: comparable for equality by its blind index, and nothing else. */
  get encrypted() {
    return this.custom && this.schema['x-encrypted'] === true && isEncryptable(this.type)
  }

  /** PostgreSQL may hold null here. */
  get nullable() {
    if (this.custom) return true
    return !this.required && [this.schema.type].flat().includes('null')
  }

  get list() {
    return this.schema['x-list'] === true && this.listable
  }

  /** It can be a column of a list, whether or not it is one at first. */
  get listable() {
    return this.#shows('column')
  }

  get bulkEditable() {
    return !this.readOnly && !this.encrypted && this.#shows('bulk_edit')
  }

  get filterable() {
    return this.schema['x-filter'] !== false && this.#shows('filter') && this.operators.length > 0
  }

  get sortable() {
    return this.schema['x-sort'] !== false && this.#shows('sort') && !this.encrypted
  }

  /** Few values that rows share: choices, yes and no, people and other records, or what says so itself. */
  get groupable() {
    const { type, relation, schema, valueSchema } = this
    if (!this.filterable || type.storage === 'json') return false
    const hasFew = type.storage === 'boolean' || valueSchema.enum || schema['x-options'] || relation
    return schema['x-group'] ?? Boolean(hasFew)
  }

  /** Columns are searched on demand, the tenant's own texts unless their definition says no. */
  get searchable() {
    const wanted = !this.encrypted && (this.schema['x-search'] ?? this.custom)
    return wanted && this.#shows('search') && this.schema['x-permissions']?.view === undefined
  }

  /** An id has no order and no parts, whatever kind of field it is. */
  get operators(): Operator[] {
    const onlyEquals = this.valueSchema.format === 'uuid' || this.encrypted
    return onlyEquals ? CHOICE_OPERATORS : this.type.operators
  }

  title(locale: string) {
    return titleText(this.schema.title, locale, humanised(this.key))
  }

  viewableBy(viewer?: Viewer) {
    return isAllowed(viewer, this.schema['x-permissions'], 'view')
  }

  updatableBy(viewer?: Viewer) {
    return this.viewableBy(viewer) && isAllowed(viewer, this.schema['x-permissions'], 'update')
  }

  /** The cell of a value, in CSV unless said; nothing is an empty cell. */
  writeCell(value: unknown, medium?: TableMedium): string {
    return value === undefined || value === null ? '' : this.type.cell.write(value, medium)
  }

  /** The value of a cell, not yet validated; an empty cell is null. */
  readCell(cell: string, medium?: TableMedium): CellValue {
    return cell === '' ? { value: null } : this.type.cell.read(cell, medium)
  }

  #shows(surface: Surface) {
    return this.type.surfaces[surface] === 'supported'
  }
}

/** `capacity_lbs` → `Capacity lbs` */
export function humanised(key: string) {
  const words = key.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
