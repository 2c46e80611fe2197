import { createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { v7 } from 'uuid'
import { csvText } from '#platform/csv/csv_text'
import type { CsvDialect } from '#platform/csv/csv_dialect'
import { E_VALIDATION } from '#platform/errors'
import { refusedWorkbook } from '#platform/xlsx/refused_workbook'
import type { SheetRow } from '#platform/xlsx/sheet_rows'
import { WorkbookFile } from '#platform/xlsx/workbook_file'

type ConvertedSheet = { path: string; dialect: CsvDialect; sheets: string[]; sheet: string }

const MAX_BYTES = 400 * 1024 * 1024
const MAGIC = Buffer.from('PK\x03\x04')

/** Its first bytes tell: every workbook since 2007 is an archive. */
export async function isArchive(path: string) {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
    return buffer.equals(MAGIC)
  } finally {
    await file.close()
  }
}

/**
 * A sheet, the first one unless it is named, as CSV in a temporary file that the caller deletes: from there on
 * a workbook is read, resumed and counted as any table is. The whole sheet is read, so what cannot be read
 * is refused before anything is kept. @throws E_UNSUPPORTED_MEDIA_TYPE, E_VALIDATION for an unknown sheet
 */
export async function workbookAsCsv(workbook: string, wanted?: string): Promise<ConvertedSheet> {
  const file = await WorkbookFile.open(workbook)
  const path = join(tmpdir(), `${v7()}.csv`)
  try {
    const sheet = wanted ?? file.names[0]
    if (!file.names.includes(sheet)) throw unknownSheet(file.names)
    await pipeline(lines(file.rows(sheet)), createWriteStream(path, { mode: 0o600 }))
    const dialect: CsvDialect = { encoding: 'utf-8', delimiter: ',', medium: 'xlsx' }
    return { path, dialect, sheets: file.names, sheet }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    file.close()
  }
}

/** Rows keep their numbers: where the sheet has none, lines are empty. */
async function* lines(rows: AsyncIterable<SheetRow>) {
  let [last, width, bytes] = [0, 0, 0]
  for await (const { row, cells } of rows) {
    width ||= cells.length
    const text = '\r\n'.repeat(row - last - 1) + line(cells, width)
    last = row
    bytes += text.length
    if (bytes > MAX_BYTES) throw refusedWorkbook('holds too much: send the rows in parts')
    yield text
  }
}

/** A workbook leaves out empty cells at the end of a row. */
function line(cells: string[], width: number) {
  if (!cells.length) return '\r\n'
  const missing = Math.max(width - cells.length, 0)
  return csvText([[...cells, ...Array<string>(missing).fill('')]])
}

function unknownSheet(names: string[]) {
  const known = names.slice(0, 20).join(', ')
  return new E_VALIDATION().withDetails({ sheet: [`is none of the workbook: it has ${known}`] })
}
