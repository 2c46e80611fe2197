import type { FieldSchema, JsonType } from '#platform/definitions/types'
import type { FieldTypeName } from '#platform/entities/entity_view'

export const OPERATORS = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'nin',
  'contains',
  'starts_with',
  'between',
  'is_null',
] as const

export type Operator = (typeof OPERATORS)[number]

export const SURFACES = [
  'form',
  'detail',
  'column',
  'filter',
  'sort',
  'bulk_edit',
  'search',
  'csv_import',
  'csv_export',
  'xlsx_import',
  'xlsx_export',
  'rest',
  'openapi',
  'typescript',
  'audit',
  'webhook',
  'report',
  'offline',
] as const

export type Surface = (typeof SURFACES)[number]

/** `supported`, or the reason why this surface does not show such a field. */
export type Surfaces = Record<Surface, string>

/** How PostgreSQL compares the value. */
export type Storage = 'text' | 'number' | 'boolean' | 'date' | 'json'

export type CellValue = { value: unknown } | { error: string }

/** What a table is written to: a workbook knows text from formulas, CSV has to be guarded. */
export type TableMedium = 'csv' | 'xlsx'

/** What a cell of a workbook is; everything without a kind is text. */
export type CellKind = 'number' | 'boolean' | 'date' | 'date_time'

/** A cell of a table in a file. Reading is strict: no units, no guesses; what was written reads back the same. */
export interface CellFormat {
  kind?: CellKind
  /** `medium` is CSV unless said. */
  write(value: unknown, medium?: TableMedium): string
  read(cell: string, medium?: TableMedium): CellValue
}

/** A kind of field, registered once; every surface asks it instead of knowing kinds. */
export interface FieldType {
  name: FieldTypeName
  storage: Storage
  recognises(schema: FieldSchema): boolean
  /** The JSON Schema of a value: what the author wrote, completed by what the kind demands. */
  fragment(schema: FieldSchema): FieldSchema
  /** The form in which an accepted value is stored (UTC, lower-case ids). */
  normalise?(value: unknown, schema: FieldSchema): unknown
  operators: Operator[]
  cell: CellFormat
  surfaces: Surfaces
  /** For tests and documentation: a definition of the field with values it takes and refuses. */
  sample: { schema: FieldSchema; valid: unknown[]; invalid: unknown[] }
}

/** The JSON type beside `null`. */
export function jsonType(schema: FieldSchema): JsonType | undefined {
  return Array.isArray(schema.type) ? schema.type.find((type) => type !== 'null') : schema.type
}

export function hasWidget(schema: FieldSchema, widget: string) {
  return schema['x-widget'] === widget
}
