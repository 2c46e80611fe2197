import { modelOf } from '#models/noun_model'
import { nounOf } from '#models/noun'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { FieldSchema } from '#platform/definitions/types'
import { calendarDay } from '#platform/entities/calendar_day'

/**
 * Teaches models the columns that plugins add to them. Companies without the plugin have no such columns: a row is
 * written with what it was given, so nobody misses them.
 */
export function extendModels() {
  for (const { key, columns = {} } of systemDefinitions().extensions()) {
    const model = modelOf(nounOf(key)!)
    for (const [name, column] of Object.entries(columns)) model.$addColumn(name, kindOf(column))
  }
}

function kindOf({ format }: FieldSchema) {
  return format === 'date' ? calendarDay : {}
}
