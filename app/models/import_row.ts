import type { PlaceKey } from '#models/place_columns'
import type { TableMedium } from '#platform/entities/field_types/field_type'

/** A column of the file, by name and position, and the field it goes to. */
export type MappedColumn = { name: string; index: number; path: string }

export type Place = Partial<Record<PlaceKey, string>>

/** Why a cell, or a whole row, was not taken. `row` counts as in a spreadsheet, the header being 1. */
export type CellError = {
  row: number
  column: string
  path: string | null
  value: string | null
  message: string
}

export type RowInput = Record<string, unknown> & { custom: Record<string, unknown> }

/**
 * A row as read: values not yet validated. `place` is absent where no column speaks of one; `named` is what
 * columns say that are no fields people set: names of other records, and what the noun judges itself.
 */
export type ImportRow = {
  row: number
  input: RowInput
  place?: Place
  named: Record<string, string | null>
  cells: string[]
  medium?: TableMedium
  errors: CellError[]
}
