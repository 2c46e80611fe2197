import type { XmlListener } from '#platform/xlsx/read_xml'

export type DateStyle = { showsTime: boolean }

/** Formats that have a number and no text of their own (ECMA-376, 18.8.30), the Asian ones included. */
const DAYS = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
const MOMENTS = new Set([22])

/** Which styles of a workbook show a number as a date. */
export class DateStyles implements XmlListener {
  private codes = new Map<string, string>()
  private formats: string[] = []
  private isCells = false

  open(name: string, { numFmtId = '0', formatCode = '' }: Record<string, string>) {
    if (name === 'numFmt') this.codes.set(numFmtId, formatCode)
    if (name === 'cellXfs') this.isCells = true
    if (name === 'xf' && this.isCells) this.formats.push(numFmtId)
  }

  close(name: string) {
    if (name === 'cellXfs') this.isCells = false
  }

  /** By the style of a cell; null where it shows a number. */
  get byStyle(): (DateStyle | null)[] {
    return this.formats.map((id) => {
      const code = this.codes.get(id)
      if (code !== undefined) return dateStyle(code)
      if (MOMENTS.has(Number(id))) return { showsTime: true }
      return DAYS.has(Number(id)) ? { showsTime: false } : null
    })
  }
}

/** Only what stands outside of quoted text, escapes and brackets speaks of dates. A mere time of day is none. */
function dateStyle(code: string): DateStyle | null {
  const plain = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '').toLowerCase()
  if (!/[yd]/.test(plain)) return null
  return { showsTime: /[hs]/.test(plain) }
}
