import { keyFor, localText, propertiesOf, withText } from './entity_document.js'
import type { DefinitionProperty, EntityDocument, LocalText } from '~/types/definition'
import type { FieldType } from '~/types/entity'

/** Pure changes of a table's columns: each gives the property anew. */

/** As many fields as an object may have. */
export const MOST_COLUMNS = 300

export const COLUMN_KINDS = ['text', 'number', 'integer', 'date', 'boolean', 'choice'] as const

export type ColumnKind = (typeof COLUMN_KINDS)[number]

export type Column = { key: string; property: DefinitionProperty }

const SHAPES: Record<ColumnKind, DefinitionProperty> = {
  text: { type: 'string', maxLength: 200 },
  number: { type: 'number' },
  integer: { type: 'integer' },
  date: { type: 'string', format: 'date' },
  boolean: { type: 'boolean' },
  choice: { type: 'string', enum: ['option_1'] },
}

const FIRST: LocalText = { en: 'Column', de: 'Spalte' }

export function newColumn(title: LocalText = FIRST): DefinitionProperty {
  return { ...SHAPES.text, title }
}

export function columnsOf({ items }: DefinitionProperty): Column[] {
  const properties = (items?.properties ?? {}) as Record<string, DefinitionProperty>
  return Object.entries(properties).map(([key, property]) => ({ key, property }))
}

export function columnTitle({ key, property }: Column, locale: string) {
  return localText(property.title, locale, key)
}

export function isColumnKind(kind: FieldType): kind is ColumnKind {
  return (COLUMN_KINDS as readonly FieldType[]).includes(kind)
}

export function addColumn(table: DefinitionProperty, at: number, title: string) {
  const columns = columnsOf(table)
  const key = keyFor(title, keysOf(columns))
  return withColumns(table, columns.toSpliced(at, 0, { key, property: newColumn(title) }))
}

export function removeColumn(table: DefinitionProperty, at: number) {
  return withColumns(table, columnsOf(table).toSpliced(at, 1))
}

export function moveColumn(table: DefinitionProperty, from: number, to: number) {
  const columns = columnsOf(table)
  return withColumns(table, columns.toSpliced(from, 1).toSpliced(to, 0, columns[from]))
}

/** The key of a column nobody published follows its name, as that of a field does. */
export function retitleColumn(
  table: DefinitionProperty,
  at: number,
  { title, locale, isPublished }: { title: string; locale: string; isPublished: boolean }
) {
  const columns = columnsOf(table)
  const column = columns[at]
  const others = keysOf(columns.toSpliced(at, 1))
  const follows = !isPublished && keyFor(columnTitle(column, locale), others) === column.key
  const key = follows ? keyFor(title, others) : column.key
  const property = { ...column.property, title: withText(column.property.title, locale, title) }
  return withColumns(table, columns.with(at, { key, property }))
}

/** As another kind, called the same. */
export function retypeColumn(table: DefinitionProperty, at: number, kind: ColumnKind) {
  const { title } = columnsOf(table)[at].property
  return putColumn(table, at, { ...SHAPES[kind], ...(title !== undefined && { title }) })
}

export function putColumn(table: DefinitionProperty, at: number, property: DefinitionProperty) {
  const columns = columnsOf(table)
  return withColumns(table, columns.with(at, { key: columns[at].key, property }))
}

/** The fields of a document and the columns of its tables: `load`, `checks`, `checks.floor`. */
export function keysWithColumns(document: EntityDocument): string[] {
  return Object.entries(propertiesOf(document)).flatMap(([key, property]) => [
    key,
    ...keysOf(columnsOf(property)).map((column) => `${key}.${column}`),
  ])
}

function keysOf(columns: Column[]) {
  return columns.map(({ key }) => key)
}

/** What a table demands of a column goes where its key goes, and leaves with it. */
function withColumns(table: DefinitionProperty, columns: Column[]): DefinitionProperty {
  const before = columnsOf(table)
  const { required = [], ...items } = (table.items ?? {}) as { required?: string[] }
  const kept = required
    .map((key) => (columns.length === before.length ? renamed(key, before, columns) : key))
    .filter((key) => keysOf(columns).includes(key))
  const properties = Object.fromEntries(columns.map(({ key, property }) => [key, property]))
  return { ...table, items: { ...items, properties, ...(kept.length && { required: kept }) } }
}

function renamed(key: string, before: Column[], columns: Column[]) {
  if (keysOf(columns).includes(key)) return key
  return columns[keysOf(before).indexOf(key)]?.key ?? key
}
