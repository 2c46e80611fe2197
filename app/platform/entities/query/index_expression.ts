import { createHash } from 'node:crypto'
import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import { MAX_INDEXED_TEXT } from '#platform/entities/field_types/text'
import { fieldExpression } from '#platform/entities/query/expression'
import { identifier } from '#platform/entities/query/identifier'
import { rowsOf } from '#platform/entities/query/rows_of'

/** PostgreSQL cuts names at 63 bytes. */
const MAX_NAME = 63

/** Each index makes every write of its table dearer, so an entity has so many and no more. */
export const INDEX_QUOTA = 12

export interface FieldIndex {
  name: string
  table: string
  expression: string
  /** To be run alone, outside a transaction. */
  sql: string
}

/**
 * The index that filters and sorts of a custom field use, or null where none can help: lists, and texts
 * that may not fit an index row. Ordered like the lists (value, then id), of rows that are not deleted.
 */
export function fieldIndex(entity: Entity, field: Field): FieldIndex | null {
  if (!isIndexable(field)) return null
  const expression = fieldExpression(field, '')
  const rows = [...rowsOf(entity, ''), ...(entity.softDelete ? ['deleted_at is null'] : [])]
  const name = indexName(entity.table, field.key, [expression, ...rowsOf(entity, '')].join(' '))
  const some = rows.length ? ` where ${rows.join(' and ')}` : ''
  const sql = `create index concurrently if not exists ${identifier(name)} on ${identifier(entity.table)} (${expression}, id)${some}`
  return { name, table: entity.table, expression, sql }
}

/**
 * Custom fields a definition asks an index for, by `x-filter` or `x-sort`, in the order of the definition; and
 * relations, which are read from their other end too.
 */
export function indexedFields(entity: Entity): Field[] {
  return entity.fields.filter((field) => isAsked(field.schema) && isIndexable(field))
}

function isAsked(schema: Field['schema']) {
  const isRelation = schema['x-relation'] !== undefined && schema['x-filter'] !== false
  return schema['x-filter'] === true || schema['x-sort'] === true || isRelation
}

/** The indexes those fields get: the first ones, up to the quota. */
export function wantedIndexes(entity: Entity): FieldIndex[] {
  return indexedFields(entity)
    .slice(0, INDEX_QUOTA)
    .map((field) => fieldIndex(entity, field))
    .filter((index) => index !== null)
}

/**
 * What tells the planner how the values of a field are spread: of those with an index, for PostgreSQL reads no
 * statistics of partial ones and would take any range for a third of the table; and of those that lists are
 * grouped by, up to the same quota.
 */
export function wantedStatistics(entity: Entity): FieldIndex[] {
  const indexed = indexedFields(entity).slice(0, INDEX_QUOTA)
  const grouped = entity.fields.filter(
    (field) => field.custom && field.groupable && !field.derived && !indexed.includes(field)
  )
  return [...indexed, ...grouped.slice(0, INDEX_QUOTA)].map((field) =>
    fieldStatistics(entity, field)
  )
}

function fieldStatistics({ table }: Entity, field: Field): FieldIndex {
  const expression = fieldExpression(field, '')
  const name = indexName(table, field.key, expression).replace(/_idx$/, '_stx')
  const sql = `create statistics if not exists ${identifier(name)} on (${expression}) from ${identifier(table)}`
  return { name, table, expression, sql }
}

function isIndexable({ custom, derived, type, valueSchema }: Field) {
  if (!custom || derived || type.storage === 'json') return false
  return (
    type.storage !== 'text' ||
    valueSchema.enum !== undefined ||
    valueSchema.format === 'uuid' ||
    fits(valueSchema.maxLength)
  )
}

function fits(maxLength = Infinity) {
  return maxLength <= MAX_INDEXED_TEXT
}

/** Named by content, so that a changed expression is another index. */
function indexName(table: string, key: string, expression: string) {
  const hash = createHash('sha256').update(expression).digest('hex').slice(0, 8)
  return `${`${table}_${key}`.slice(0, MAX_NAME - 13)}_${hash}_idx`
}
