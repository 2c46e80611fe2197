import { rm } from 'node:fs/promises'
import { csvDialect, type CsvDialect } from '#platform/csv/csv_dialect'
import { refusedWorkbook } from '#platform/xlsx/refused_workbook'
import { isArchive, workbookAsCsv } from '#platform/xlsx/workbook_as_csv'

/** The table of an upload, on disk as CSV whatever it came as. */
export type ImportSource = {
  path: string
  dialect: CsvDialect
  sheets: string[]
  sheet: string | null
  /** Deletes what was made of the upload. */
  discard(): Promise<void>
}

/** What a file is called has to agree with what it is. @throws E_UNSUPPORTED_MEDIA_TYPE, E_VALIDATION */
export async function importSource(
  { name, path }: { name: string; path: string },
  sheet?: string
): Promise<ImportSource> {
  const isCalledWorkbook = /\.xlsx$/i.test(name)
  if (await isArchive(path)) {
    if (!isCalledWorkbook)
      throw refusedWorkbook('is a workbook or an archive without the name of one: save it as .xlsx')
    const table = await workbookAsCsv(path, sheet)
    return { ...table, discard: () => rm(table.path, { force: true }) }
  }
  const dialect = await csvDialect(path)
  if (isCalledWorkbook) throw refusedWorkbook('is called .xlsx but is no workbook')
  return { path, dialect, sheets: [], sheet: null, discard: async () => {} }
}
