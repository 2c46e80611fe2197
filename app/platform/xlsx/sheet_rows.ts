import type { DateStyle } from '#platform/xlsx/date_styles'
import type { XmlListener } from '#platform/xlsx/read_xml'
import { refusedWorkbook } from '#platform/xlsx/refused_workbook'
import { momentOf, SHIFT_1904 } from '#platform/xlsx/serial_date'
import { MAX_CELL } from '#platform/xlsx/sheet_row'
import { plainText } from '#platform/xlsx/xml_text'

export type SheetRow = { row: number; cells: string[] }
type SheetLook = { texts: string[]; dates: (DateStyle | null)[]; is1904: boolean }

/** Stands before what a formula failed with: no text of a workbook can hold this character. */
export const FAULT = '\0'

const MAX_ROW = 1_048_576
const MAX_COLUMNS = 500
const REFERENCE = /^([A-Z]{1,3})\d{1,7}$/

/** Cells of a sheet as the texts CSV would have: dates as ISO, numbers as short as they can be told exactly. */
export class SheetRows implements XmlListener {
  private found: SheetRow[] = []
  private row: SheetRow = { row: 0, cells: [] }
  private column = -1
  private cell = { type: 'n', style: 0, text: '' }
  private isText = false
  private isReading = false

  constructor(private look: SheetLook) {}

  /** The rows since it was asked before. */
  take(): SheetRow[] {
    const rows = this.found
    this.found = []
    return rows
  }

  open(name: string, attributes: Record<string, string>) {
    if (name === 'row') this.openRow(attributes.r)
    if (name === 'c') this.openCell(attributes)
    if (name === 'rPh') this.isReading = true
    if (name === 'v' || name === 't') this.isText = !this.isReading
  }

  text(text: string) {
    if (!this.isText) return
    this.cell.text += text
    if (this.cell.text.length > MAX_CELL * 2)
      throw refusedWorkbook(
        `has a cell with more than ${MAX_CELL} characters in row ${this.row.row}`
      )
  }

  close(name: string) {
    if (name === 'v' || name === 't') this.isText = false
    if (name === 'rPh') this.isReading = false
    if (name === 'c') this.closeCell()
    if (name === 'row') this.found.push(this.row)
  }

  private openRow(told: string | undefined) {
    const row = told === undefined ? this.row.row + 1 : Number(told)
    if (!Number.isInteger(row) || row <= this.row.row || row > MAX_ROW)
      throw refusedWorkbook(`is damaged behind row ${this.row.row}: its rows are out of order`)
    this.row = { row, cells: [] }
    this.column = -1
  }

  private openCell({ r, t = 'n', s = '0' }: Record<string, string>) {
    this.column = r === undefined ? this.column + 1 : columnOf(r)
    this.cell = { type: t, style: Number(s), text: '' }
  }

  private closeCell() {
    const text = this.value()
    if (text === '') return
    if (this.column >= MAX_COLUMNS)
      throw refusedWorkbook(`has more than ${MAX_COLUMNS} columns in row ${this.row.row}`)
    while (this.row.cells.length < this.column) this.row.cells.push('')
    this.row.cells[this.column] = text
  }

  private value(): string {
    const { type, text } = this.cell
    if (type === 's' && text !== '') return this.shared(text)
    if (type === 'b' && text !== '') return text === '1' ? 'true' : 'false'
    if (type === 'e') return `${FAULT}${text}`
    return type === 'n' ? this.number(text) : plainText(text)
  }

  private shared(position: string) {
    const text = this.look.texts[Number(position)]
    if (text === undefined)
      throw refusedWorkbook(`is damaged in row ${this.row.row}: a text is missing`)
    return text
  }

  private number(text: string) {
    const { dates, is1904 } = this.look
    const value = Number(text)
    if (text === '' || !Number.isFinite(value)) return text
    const style = dates[this.cell.style]
    const moment = style && momentOf(value + (is1904 ? SHIFT_1904 : 0), style)
    return moment ?? String(value)
  }
}

/** `A1` → 0, `AB7` → 27 */
function columnOf(reference: string) {
  const letters = REFERENCE.exec(reference)?.[1]
  if (!letters) throw refusedWorkbook('is damaged: it has a cell without a place')
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
