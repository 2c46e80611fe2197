import { recordValue } from '~/composables/record_value'
import type { Row } from '~/types/entity'

/** A record's name by the template of its definition: `{{name}} ({{equipment_number}})`. */
export function recordLabel(template: string, row: Row) {
  const label = template.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, path: string) => {
    const value = recordValue(row, path)
    return value === null || value === undefined ? '' : String(value)
  })
  return label.replace(/\(\s*\)/g, '').trim() || row.id
}
