import type { Field } from '#platform/entities/field'
import type { SheetCell } from '#platform/xlsx/sheet_row'

type Row = Record<string, unknown> & { custom?: Record<string, unknown> }

export function textsOf(row: Row, fields: Field[]): string[] {
  return fields.map((field) => field.writeCell(valueOf(row, field)))
}

export function cellsOf(row: Row, fields: Field[]): SheetCell[] {
  return fields.map((field) => ({
    text: field.writeCell(valueOf(row, field), 'xlsx'),
    kind: field.type.cell.kind,
  }))
}

function valueOf(row: Row, { custom, key }: Field) {
  return custom ? row.custom?.[key] : row[key]
}
