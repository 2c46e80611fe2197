import type { FieldView, Row } from '~/types/entity'
import type { Reference } from '~/types/task'

/** The value of `name` or `custom.capacity_lbs` in a record of the API. */
export function recordValue(record: Row, path: string): unknown {
  return path.startsWith('custom.') ? record.custom?.[path.slice(7)] : record[path]
}

/** The record a relation points at, where the answer embeds it: `equipment_id` → `equipment`. */
export function embeddedReference(record: Row, field?: FieldView): Reference | null {
  const found = field?.include ? record[field.include] : null
  return isReference(found) ? found : null
}

function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'id' in value && 'label' in value
}
