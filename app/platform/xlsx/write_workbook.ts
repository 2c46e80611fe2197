import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { headerRow, sheetRow, type SheetCell } from '#platform/xlsx/sheet_row'
import { sheetChoices } from '#platform/xlsx/sheet_choices'
import { SHEET_END, SHEET_HEAD, SHEET_TAIL, WORKBOOK_PARTS } from '#platform/xlsx/workbook_parts'

/** Rows a sheet may have, the header included. */
const MAX_ROWS = 1_048_576

type Table = {
  columns: string[]
  rows: AsyncIterable<SheetCell[][]> | SheetCell[][][]
  /** What the cells of a column offer, by its place; empty where they take anything. */
  choices?: string[][]
}

/**
 * A workbook of one sheet as a stream: rows come in pieces, texts stand in their cells, so that memory does
 * not grow with the rows. The stream breaks with what breaks the rows.
 */
export function writeWorkbook(table: Table): Readable {
  const zip = new ZipFile()
  // The types of the package know the stream only as far as it can be read.
  const out = zip.outputStream as Readable
  const sheet = Readable.from(sheetXml(table))
  for (const part of [zip, sheet]) part.on('error', (error: Error) => out.destroy(error))
  out.once('close', () => sheet.destroy())
  for (const [path, xml] of Object.entries(WORKBOOK_PARTS)) zip.addBuffer(Buffer.from(xml), path)
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml', { compressionLevel: 4 })
  zip.end()
  return out
}

async function* sheetXml({ columns, rows, choices = [] }: Table) {
  yield SHEET_HEAD + headerRow(columns)
  let count = 1
  for await (const piece of rows) {
    count += piece.length
    if (count > MAX_ROWS) throw new RangeError('A sheet has 1,048,576 rows at most: export as CSV')
    yield piece.map(sheetRow).join('')
  }
  yield SHEET_END + sheetChoices(choices) + SHEET_TAIL
}
