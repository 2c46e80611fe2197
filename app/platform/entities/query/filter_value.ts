import type { Field } from '#platform/entities/field'
import { isDate, isDateTime, isUuid } from '#platform/entities/formats'
import type { Operator } from '#platform/entities/field_types/field_type'
import { sqlType } from '#platform/entities/query/expression'

const NUMBER = /^-?\d{1,30}(\.\d{1,30})?$/
const BIGINT_LIMIT = 9_007_199_254_740_991
/** Operators for which a bare day means its end: `lte 2026-11-22` includes what happened that day. */
const UNTIL: ReadonlySet<Operator> = new Set(['gt', 'lte'])

export type FilterValue = { value: string } | { problem: string }

/** A filter's text as PostgreSQL will take it, or why it cannot be: PostgreSQL never sees a bad cast. */
export function filterValue(field: Field, op: Operator, text: string): FilterValue {
  if (field.type.name === 'date_time') return moment(op, text)
  if (field.type.name === 'date') return checked(isDate(text), text, 'a date like 2026-11-22')
  if (field.valueSchema.format === 'uuid')
    return checked(isUuid(text), text.toLowerCase(), 'an id (UUID)')
  return byType(field, text)
}

function byType(field: Field, text: string): FilterValue {
  switch (sqlType(field)) {
    case 'bigint':
      return checked(
        NUMBER.test(text) && Math.abs(Number(text)) <= BIGINT_LIMIT && !text.includes('.'),
        text,
        'a whole number'
      )
    case 'numeric':
      return checked(NUMBER.test(text), text, 'a number')
    case 'boolean':
      return checked(text === 'true' || text === 'false', text, 'true or false')
    case 'jsonb':
      return { value: JSON.stringify([text]) }
    default:
      return { value: text }
  }
}

function moment(op: Operator, text: string): FilterValue {
  if (isDate(text))
    return { value: UNTIL.has(op) ? `${text}T23:59:59.999Z` : `${text}T00:00:00.000Z` }
  if (isDateTime(text)) return { value: new Date(text).toISOString() }
  return { problem: 'must be a date like 2026-11-22 or a time like 2026-11-22T10:30:00Z' }
}

function checked(valid: boolean, value: string, expected: string): FilterValue {
  return valid ? { value } : { problem: `must be ${expected}` }
}
