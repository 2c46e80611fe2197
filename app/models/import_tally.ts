import type { CellError } from '#models/import_row'

/** What an import did so far, or would do. `refused` counts rows, `error_count` their errors. */
export type ImportTally = {
  created: number
  updated: number
  unchanged: number
  refused: number
  facilities_created: number
  error_count: number
  /** The first of them; all are in the error file. */
  errors: CellError[]
}

/** Errors an answer carries. */
export const SHOWN_ERRORS = 100

export function emptyTally(): ImportTally {
  return {
    created: 0,
    updated: 0,
    unchanged: 0,
    refused: 0,
    facilities_created: 0,
    error_count: 0,
    errors: [],
  }
}

export function addTallies(one: ImportTally, other: ImportTally): ImportTally {
  return {
    created: one.created + other.created,
    updated: one.updated + other.updated,
    unchanged: one.unchanged + other.unchanged,
    refused: one.refused + other.refused,
    facilities_created: one.facilities_created + other.facilities_created,
    error_count: one.error_count + other.error_count,
    errors: [...one.errors, ...other.errors].slice(0, SHOWN_ERRORS),
  }
}
