import type { Field } from '#platform/entities/field'
import { identifier, keyLiteral } from '#platform/entities/query/identifier'

/** How PostgreSQL is told the type of a value it compares with. */
export type SqlType =
  'text' | 'numeric' | 'bigint' | 'boolean' | 'date' | 'timestamptz' | 'uuid' | 'jsonb'

const DECIMAL_PATTERN = '^-{0,1}[0-9]+([.][0-9]+){0,1}$'

/**
 * What a field is compared and sorted by. Filters, sorts and indexes all use this one text, because
 * PostgreSQL uses an expression index only for the very same expression. Custom values go through
 * immutable casts that yield NULL on a value of another type.
 */
export function fieldExpression(field: Field, alias = 'e.'): string {
  if (!field.custom) return alias + identifier(field.key)
  const key = keyLiteral(field.key)
  if (field.encrypted) return blindIndex(`${alias}custom`, key)
  if (field.type.name === 'money') return amount(`${alias}custom->${key}`)
  if (field.type.storage === 'number') return typed(`${alias}custom`, key, 'number')
  if (field.type.storage === 'boolean') return typed(`${alias}custom`, key, 'boolean')
  if (field.type.storage === 'json') return `(${alias}custom->${key})`
  return `((${alias}custom->>${key}) collate "C")`
}

/** A text for looking into: in the database's own collation, whose `lower` knows more than ASCII. */
export function textExpression(field: Field): string {
  return field.custom ? `(e.custom->>${keyLiteral(field.key)})` : fieldExpression(field)
}

/** The type of the other side of a comparison. Custom dates are compared as ISO texts. */
export function sqlType(field: Field): SqlType {
  const { name, storage } = field.type
  if (storage === 'json') return 'jsonb'
  if (storage === 'boolean') return 'boolean'
  if (field.custom) return storage === 'number' ? 'numeric' : 'text'
  if (storage === 'number') return field.valueSchema.type === 'integer' ? 'bigint' : 'numeric'
  if (name === 'date') return 'date'
  if (name === 'date_time') return 'timestamptz'
  return field.valueSchema.format === 'uuid' ? 'uuid' : 'text'
}

/** A value as text that reads back the same, whatever the session's settings. */
export function keyText(field: Field): string {
  const expression = fieldExpression(field)
  const type = sqlType(field)
  if (type === 'timestamptz')
    return `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
  if (type === 'date') return `to_char(${expression}, 'YYYY-MM-DD')`
  return `${expression}::text`
}

/** A text that is not converted yet has no parts, and stands for itself. */
function blindIndex(custom: string, key: string) {
  return `(coalesce(${custom}->${key}->>'i', ${custom}->>${key}) collate "C")`
}

function typed(custom: string, key: string, type: 'number' | 'boolean') {
  const cast = type === 'number' ? 'numeric' : 'boolean'
  return `(case when jsonb_typeof(${custom}->${key}) = '${type}' then (${custom}->>${key})::${cast} end)`
}

function amount(money: string) {
  return `(case when ${money}->>'amount' ~ '${DECIMAL_PATTERN}' then (${money}->>'amount')::numeric end)`
}
