import { isDate, isDateTime, isUuid } from '#platform/entities/formats'
import { sqlType, type SqlType } from '#platform/entities/query/expression'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { orderSignature, type KeyValue, type OrderKey } from '#platform/entities/query/order'

const CHECKS: Partial<Record<SqlType, (text: string) => boolean>> = {
  numeric: (text) => /^-?\d{1,400}(\.\d{1,400})?(e[+-]?\d{1,3})?$/.test(text),
  bigint: (text) => /^-?\d{1,18}$/.test(text),
  boolean: (text) => text === 'true' || text === 'false',
  date: isDate,
  timestamptz: isDateTime,
  uuid: isUuid,
}

/** The place behind a row, as clients carry it: opaque, bound to its sort. `key` is JSON from `orderKeySql`. */
export function encodeCursor(keys: readonly OrderKey[], key: string) {
  return Buffer.from(JSON.stringify([orderSignature(keys), JSON.parse(key)])).toString('base64url')
}

/** @throws E_INVALID_QUERY when it is not one of ours, or one of another sort */
export function decodeCursor(keys: readonly OrderKey[], cursor: string): KeyValue[] {
  const values = read(keys, cursor)
  if (values) return values
  throw invalidQuery('cursor', 'This cursor belongs to another list: start again without one')
}

function read(keys: readonly OrderKey[], cursor: string): KeyValue[] | undefined {
  const [signature, values] = parsed(cursor)
  if (signature !== orderSignature(keys) || !Array.isArray(values) || values.length !== keys.length)
    return undefined
  return values.every((value, index) => isValue(keys[index], value))
    ? (values as KeyValue[])
    : undefined
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function isValue({ field, plain }: OrderKey, value: unknown) {
  if (value === null) return !plain
  if (typeof value !== 'string' || value.includes('\0')) return false
  return CHECKS[sqlType(field)]?.(value) ?? true
}
