import type { Field } from '#platform/entities/field'
import { identifier, keyLiteral } from '#platform/entities/query/identifier'

const UUID_PATTERN = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'

/** A column of `row` as the API writes it: times in UTC. */
export function columnText(field: Field, row: string) {
  const value = columnValue(field, row)
  return field.type.name === 'date_time'
    ? `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : value
}

export function columnValue({ key, schema }: Field, row: string) {
  const column = `${row}.${identifier(key)}`
  return schema.format === 'decimal' ? `${column}::text` : column
}

/** The id a relation holds. A custom relation is text in JSON; what is no UUID relates to nothing. */
export function referenceSql({ custom, key }: Field, row: string) {
  if (!custom) return `${row}.${identifier(key)}`
  const text = `${row}.custom->>${keyLiteral(key)}`
  return `(case when ${text} ~ '${UUID_PATTERN}' then (${text})::uuid end)`
}
