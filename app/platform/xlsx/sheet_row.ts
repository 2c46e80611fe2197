import type { CellKind } from '#platform/entities/field_types/field_type'
import { serialOf } from '#platform/xlsx/serial_date'
import { STYLE } from '#platform/xlsx/workbook_parts'
import { xmlText } from '#platform/xlsx/xml_text'

export type SheetCell = { text: string; kind?: CellKind }

/** Characters a cell may have: with more, Excel calls the file damaged. */
export const MAX_CELL = 32_767

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i
const FORMULA = /^['=+\-@\t\r]/

/** A row of a sheet. Where a value does not fit its kind, it stands there as text. */
export function sheetRow(cells: SheetCell[]): string {
  return `<row>${cells.map(cellOf).join('')}</row>`
}

export function headerRow(names: string[]): string {
  return `<row>${names.map((name) => inline(name, STYLE.header)).join('')}</row>`
}

function cellOf({ text, kind }: SheetCell) {
  if (text === '') return '<c/>'
  if (text.length > MAX_CELL) return '<c t="e"><v>#VALUE!</v></c>'
  return typed(text, kind) ?? inline(text, FORMULA.test(text) ? STYLE.quoted : STYLE.text)
}

function typed(text: string, kind?: CellKind) {
  if (kind === 'number' && NUMBER.test(text)) return `<c><v>${text}</v></c>`
  if (kind === 'boolean') return `<c t="b"><v>${text === 'true' ? 1 : 0}</v></c>`
  if (kind !== 'date' && kind !== 'date_time') return undefined
  const serial = serialOf(text)
  return serial === null ? undefined : `<c s="${STYLE[kind]}"><v>${serial}</v></c>`
}

function inline(text: string, style: number) {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}
