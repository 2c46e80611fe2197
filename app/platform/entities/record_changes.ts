import { isDeepStrictEqual } from 'node:util'
import { DateTime } from 'luxon'
import type { Changes } from '#platform/events/journal'

type Row = Record<string, unknown>

/** Kept by the program, of no interest to a reader of the history. */
const SILENT = new Set([
  'id',
  'custom',
  'search_text',
  'row_version',
  'created_by',
  'created_at',
  'updated_at',
  'path',
])

/** What differs between two states of a row: columns by name, custom fields as `custom.<key>`. */
export function recordChanges(before: Row, after: Row): Changes {
  const columns = differences(omitSilent(before), omitSilent(after), '')
  return {
    ...columns,
    ...differences((before.custom ?? {}) as Row, (after.custom ?? {}) as Row, 'custom.'),
  }
}

function differences(before: Row, after: Row, prefix: string): Changes {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  const changes: Changes = {}
  for (const key of keys) {
    const [old, fresh] = [plain(before[key]), plain(after[key])]
    if (!isDeepStrictEqual(old, fresh)) changes[prefix + key] = [old, fresh]
  }
  return changes
}

function omitSilent(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !SILENT.has(key)))
}

function plain(value: unknown) {
  if (DateTime.isDateTime(value)) return value.toUTC().toISO()
  if (value instanceof Date) return value.toISOString()
  return value ?? null
}
