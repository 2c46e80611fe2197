import { DateStyles } from '#platform/xlsx/date_styles'
import { readXml, type XmlListener } from '#platform/xlsx/read_xml'
import { refusedWorkbook } from '#platform/xlsx/refused_workbook'
import { SharedStrings } from '#platform/xlsx/shared_strings'
import { SheetRows, type SheetRow } from '#platform/xlsx/sheet_rows'
import { WorkbookArchive } from '#platform/xlsx/workbook_archive'
import { SheetParts, WorkbookSheets } from '#platform/xlsx/workbook_sheets'

const MB = 1024 * 1024
/** Bytes parts may unpack to. A full upload of honest rows has some 300 MB. */
const LIMITS = { sheet: 400 * MB, texts: 64 * MB, frame: 8 * MB }

/** A workbook on disk: one sheet is read at a time, as a stream. */
export class WorkbookFile {
  private constructor(
    private archive: WorkbookArchive,
    private sheets: { name: string; part: string }[],
    private is1904: boolean
  ) {}

  /** @throws E_UNSUPPORTED_MEDIA_TYPE */
  static async open(path: string) {
    const archive = await WorkbookArchive.open(path)
    try {
      const read = partReader(archive)
      const told = await read('xl/workbook.xml', LIMITS.frame, new WorkbookSheets())
      const parts = await read('xl/_rels/workbook.xml.rels', LIMITS.frame, new SheetParts())
      const sheets = told.visible(parts)
      if (!sheets.length) throw refusedWorkbook('is a workbook without a sheet that can be seen')
      return new WorkbookFile(archive, sheets, told.is1904)
    } catch (error) {
      archive.close()
      throw error
    }
  }

  get names() {
    return this.sheets.map(({ name }) => name)
  }

  /** Every row that is told, in order. @throws E_UNSUPPORTED_MEDIA_TYPE */
  async *rows(name: string): AsyncGenerator<SheetRow> {
    const { part } = this.sheets.find((sheet) => sheet.name === name)!
    const { texts } = await this.own('xl/sharedStrings.xml', LIMITS.texts, new SharedStrings())
    const { byStyle } = await this.own('xl/styles.xml', LIMITS.frame, new DateStyles())
    const rows = new SheetRows({ texts, dates: byStyle, is1904: this.is1904 })
    const source = await this.archive.stream(part, LIMITS.sheet)
    for await (const read of readXml(source, rows)) yield* read.take()
  }

  close() {
    this.archive.close()
  }

  /** Parts a workbook may do without. */
  private async own<T extends XmlListener>(part: string, maxBytes: number, listener: T) {
    return this.archive.has(part) ? partReader(this.archive)(part, maxBytes, listener) : listener
  }
}

function partReader(archive: WorkbookArchive) {
  return async <T extends XmlListener>(part: string, maxBytes: number, listener: T) => {
    await Array.fromAsync(readXml(await archive.stream(part, maxBytes), listener))
    return listener
  }
}
