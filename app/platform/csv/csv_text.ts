import { stringify } from 'csv-stringify/sync'

/** Rows as text of RFC 4180. Cells come from the field types, which guard what a spreadsheet would run. */
export function csvText(rows: string[][]): string {
  return stringify(rows, { record_delimiter: 'windows' })
}
