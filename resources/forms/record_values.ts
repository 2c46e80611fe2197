import { recordValue } from '~/composables/record_value'
import { isBlank } from '~/forms/is_blank'
import type { FieldView, Row } from '~/types/entity'

/** Field path → value, flat. */
export type RecordValues = Record<string, unknown>

export function valuesOf(fields: FieldView[], record: Row | null): RecordValues {
  return Object.fromEntries(
    fields.map((field) => {
      const value = record ? recordValue(record, field.path) : field.default
      return [field.path, value ?? null]
    })
  )
}

/** What the API takes: custom fields under `custom`. */
export function payloadOf(values: RecordValues) {
  const payload: Record<string, unknown> = {}
  const custom: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(values)) {
    if (path.startsWith('custom.')) custom[path.slice('custom.'.length)] = value
    else payload[path] = value
  }
  return Object.keys(custom).length ? { ...payload, custom } : payload
}

export function filledValues(values: RecordValues): RecordValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isBlank(value)))
}

export function changedValues(before: RecordValues, after: RecordValues): RecordValues {
  return Object.fromEntries(
    Object.entries(after).filter(([path, value]) => !isSame(before[path], value))
  )
}

function isSame(before: unknown, after: unknown) {
  return JSON.stringify(before ?? null) === JSON.stringify(after ?? null)
}
