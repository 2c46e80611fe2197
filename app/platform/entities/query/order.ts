import type { Field } from '#platform/entities/field'
import { fieldExpression, keyText, sqlType } from '#platform/entities/query/expression'

/** One key of a sort. `plain` is true where no listed row can hold null, so that an index gives the order. */
export interface OrderKey {
  field: Field
  descending: boolean
  plain: boolean
}

export type KeyValue = string | null

/** Nulls come last in both directions; ascending they do so by nature. */
export function orderSql(keys: readonly OrderKey[]) {
  return keys
    .map(({ field, descending, plain }) => {
      const direction = descending ? ` desc${plain ? '' : ' nulls last'}` : ' asc'
      return fieldExpression(field) + direction
    })
    .join(', ')
}

/** The sort values of a row as one JSON text: what a cursor remembers. */
export function orderKeySql(keys: readonly OrderKey[]) {
  return `json_build_array(${keys.map(({ field }) => keyText(field)).join(', ')})::text`
}

/** Same signature, same order: a cursor belongs to it. */
export function orderSignature(keys: readonly OrderKey[]) {
  return keys.map(({ field, descending }) => (descending ? '-' : '') + field.path).join(',')
}

/** "Comes after the row with these values"; which are null is part of the text. */
export function afterSql(keys: readonly OrderKey[], values: readonly KeyValue[]) {
  return isUniform(keys) ? rowAfter(keys) : `(${alternatives(keys, values).join(' or ')})`
}

/** Bindings of `afterSql`, in its order. */
export function afterBindings(keys: readonly OrderKey[], values: readonly KeyValue[]) {
  if (isUniform(keys)) return [...values]
  return keys.flatMap((_, index) => values.slice(0, index + 1)).filter((value) => value !== null)
}

/** Only then do rows compare as a whole, which an index answers. */
function isUniform(keys: readonly OrderKey[]) {
  return keys.every((key) => key.plain && key.descending === keys[0].descending)
}

function rowAfter(keys: readonly OrderKey[]) {
  const left = keys.map(({ field }) => fieldExpression(field)).join(', ')
  const right = keys.map(({ field }) => parameter(field)).join(', ')
  return `(${left}) ${keys[0].descending ? '<' : '>'} (${right})`
}

/** Same up to key i, later in key i. */
function alternatives(keys: readonly OrderKey[], values: readonly KeyValue[]) {
  return keys.map((key, index) => {
    const same = keys.slice(0, index).map((earlier, at) => equal(earlier, values[at]))
    return `(${[...same, later(key, values[index])].join(' and ')})`
  })
}

function equal({ field }: OrderKey, value: KeyValue) {
  return value === null
    ? `${fieldExpression(field)} is null`
    : `${fieldExpression(field)} = ${parameter(field)}`
}

/** Nothing comes after null, and null comes after everything. */
function later({ field, descending, plain }: OrderKey, value: KeyValue) {
  if (value === null) return 'false'
  const beyond = `${fieldExpression(field)} ${descending ? '<' : '>'} ${parameter(field)}`
  return plain ? beyond : `(${beyond} or ${fieldExpression(field)} is null)`
}

function parameter(field: Field) {
  return `?::${sqlType(field)}`
}
