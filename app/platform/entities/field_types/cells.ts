import { isDate, isDateTime, isDecimal, isUuid } from '#platform/entities/formats'
import type { CellFormat, CellValue } from '#platform/entities/field_types/field_type'

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/
const MONEY = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/
/** What a spreadsheet would run as a formula, with any apostrophes already before it. */
const FORMULA = /^'*[=+\-@\t\r]/

/** Text; in CSV a leading apostrophe guards what a spreadsheet would run as a formula. */
export const textCell: CellFormat = {
  write: (value, medium) =>
    medium !== 'xlsx' && FORMULA.test(value as string) ? `'${value}` : String(value),
  read(cell, medium) {
    const guarded = medium !== 'xlsx' && cell.startsWith("'") && FORMULA.test(cell)
    return { value: guarded ? cell.slice(1) : cell }
  },
}

export const numberCell: CellFormat = {
  kind: 'number',
  write: String,
  read: (cell) =>
    NUMBER.test(cell.trim())
      ? finite(Number(cell))
      : { error: 'must be a number, without unit or thousands separator' },
}

export const integerCell: CellFormat = {
  kind: 'number',
  write: String,
  read(cell) {
    const whole = NUMBER.test(cell.trim()) && Number.isSafeInteger(Number(cell))
    return whole
      ? { value: Number(cell) }
      : { error: 'must be a whole number, without unit or thousands separator' }
  },
}

export const booleanCell: CellFormat = {
  kind: 'boolean',
  write: String,
  read(cell) {
    const word = cell.trim().toLowerCase()
    return word === 'true' || word === 'false'
      ? { value: word === 'true' }
      : { error: 'must be true or false' }
  },
}

export const dateCell: CellFormat = {
  kind: 'date',
  ...checkedCell(isDate, 'must be a date like 2026-11-22'),
}
export const dateTimeCell: CellFormat = {
  kind: 'date_time',
  ...checkedCell(isDateTime, 'must be a time like 2026-11-22T10:30:00Z'),
}
export const uuidCell = checkedCell(isUuid, 'must be an id (UUID)')

/** Values separated by semicolons; a JSON list where a value itself holds one. */
export const listCell: CellFormat = {
  write(value, medium) {
    const items = value as string[]
    return items.length === 0 || items.some(needsJson)
      ? JSON.stringify(items)
      : textCell.write(items.join('; '), medium)
  },
  read(cell, medium) {
    if (cell.startsWith('[')) return jsonCell.read(cell)
    const { value } = textCell.read(cell, medium) as { value: string }
    return { value: value.split(';').map((item) => item.trim()) }
  },
}

export const jsonCell: CellFormat = {
  write: (value) => JSON.stringify(value),
  read: parseJson,
}

/** `12.50 USD` */
export const moneyCell: CellFormat = {
  write(value) {
    const { amount, currency } = value as { amount: string; currency: string }
    return `${amount} ${currency}`
  },
  read(cell) {
    const parts = MONEY.exec(cell.trim())
    if (!parts || !isDecimal(parts[1]))
      return { error: 'must be an amount and a currency like 12.50 USD' }
    return { value: { amount: parts[1], currency: parts[2] } }
  },
}

/** `52.52, 13.405`: latitude, longitude. */
export const geoPointCell: CellFormat = {
  write(value) {
    const { lat, lon } = value as { lat: number; lon: number }
    return `${lat}, ${lon}`
  },
  read(cell) {
    const parts = cell.split(',').map((part) => part.trim())
    const valid = parts.length === 2 && parts.every((part) => NUMBER.test(part))
    return valid
      ? { value: { lat: Number(parts[0]), lon: Number(parts[1]) } }
      : { error: 'must be latitude and longitude like 52.52, 13.405' }
  },
}

export const readOnlyCell: CellFormat = {
  write: (value, medium) =>
    typeof value === 'string' ? textCell.write(value, medium) : String(value),
  read: () => ({ error: 'is computed and cannot be imported' }),
}

function checkedCell(check: (text: string) => boolean, error: string): CellFormat {
  return {
    write: String,
    read: (cell) => (check(cell.trim()) ? { value: cell.trim() } : { error }),
  }
}

function finite(value: number): CellValue {
  return Number.isFinite(value) ? { value } : { error: 'must be a number that is not so large' }
}

function needsJson(item: string) {
  return item === '' || item !== item.trim() || item.includes(';') || item.startsWith('[')
}

function parseJson(cell: string): CellValue {
  try {
    return { value: JSON.parse(cell) as unknown }
  } catch {
    return { error: 'must be valid JSON' }
  }
}
