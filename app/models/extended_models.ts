import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
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
    const row = modelOf(nounOf(key)!).prototype as object as Record<string, DateTime | null>
    for (const [name, schema] of Object.entries(columns)) decorated(schema)(row, name)
  }
}

/** As a model of the house would declare it. */
function decorated({ type, format }: FieldSchema) {
  if (format === 'date-time') return column.dateTime()
  if (format === 'date') return column(calendarDay)
  return column([type].flat().some((one) => one === 'array' || one === 'object') ? json : {})
}

/** Of a list the driver would make an array of its own kind. */
const json = { prepare: (value: unknown) => (value ? JSON.stringify(value) : value) }
