import { refusedWorkbook } from '#platform/xlsx/refused_workbook'
import type { XmlListener } from '#platform/xlsx/read_xml'
import { plainText } from '#platform/xlsx/xml_text'

/** All characters of a workbook's shared texts: they are kept in memory while a sheet is read. */
const MAX_CHARACTERS = 32 * 1024 * 1024
const MAX_TEXTS = 2_000_000

/** The texts of a workbook that its cells name by position. Readings of Asian characters are left out. */
export class SharedStrings implements XmlListener {
  readonly texts: string[] = []
  private size = 0
  private parts: string[] = []
  private isText = false
  private isReading = false

  open(name: string) {
    if (name === 'si') this.parts = []
    if (name === 'rPh') this.isReading = true
    if (name === 't') this.isText = !this.isReading
  }

  text(text: string) {
    if (!this.isText) return
    this.size += text.length
    if (this.size > MAX_CHARACTERS || this.texts.length > MAX_TEXTS)
      throw refusedWorkbook('has too many different texts: send the rows in parts, or as CSV')
    this.parts.push(text)
  }

  close(name: string) {
    if (name === 't') this.isText = false
    if (name === 'rPh') this.isReading = false
    if (name === 'si') this.texts.push(plainText(this.parts.join('')))
  }
}
