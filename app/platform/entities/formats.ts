import ajvFormats from 'ajv-formats/dist/formats.js'

type Check = (text: string) => boolean
type NumberCheck = (value: number) => boolean
type NumberFormat = { type: 'number'; validate: NumberCheck }

const { email, uri, duration } = ajvFormats.fullFormats as unknown as Record<string, RegExp | Check>
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/i
const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/

export function isUuid(text: string) {
  return UUID.test(text)
}

/** A day that exists, in the years PostgreSQL and people share: 0001 to 9999. */
export function isDate(text: string) {
  const parts = DATE.exec(text)
  if (!parts || parts[1] === '0000') return false
  const day = Number(parts[3])
  return day >= 1 && day <= daysIn(Number(parts[1]), Number(parts[2]))
}

/** Reckoned, for a Date costs ten times as much and every day of every record is asked about. */
function daysIn(year: number, month: number) {
  if (month !== 2) return DAYS[month - 1] ?? 0
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** RFC 3339 with a zone; offsets end at 14:00, where PostgreSQL's and the planet's do. */
export function isDateTime(text: string) {
  const parts = DATE_TIME.exec(text)
  return parts !== null && isDate(parts[1])
}

export function isTime(text: string) {
  return TIME.test(text)
}

/** A plain decimal, as money and quantities are written: up to 15 digits before, 6 behind the point. */
export function isDecimal(text: string) {
  return DECIMAL.test(text)
}

/** The formats a definition may name. Expressions that are not ours are bounded by length first. */
export const FORMATS: Record<string, Check> = {
  'date': isDate,
  'date-time': isDateTime,
  'time': isTime,
  'decimal': isDecimal,
  'uuid': isUuid,
  'duration': bounded(64, duration),
  'email': bounded(254, email),
  'uri': bounded(2048, uri),
}

/** Those that plugins bring. */
export const DECLARED: Record<string, Check | NumberFormat> = {}

/** What they say of a value they refuse. */
const REFUSALS = new Map<string, string>()

type Declared = { is: (value: never) => boolean; message: string; type: 'string' | 'number' }

/** At boot. Validators are compiled later, and know it then. */
export function declareFormat(name: string, { is, message, type }: Declared) {
  DECLARED[name] = type === 'number' ? { type, validate: is as NumberCheck } : (is as Check)
  REFUSALS.set(name, message)
}

export function formatRefusal(name: string) {
  return REFUSALS.get(name)
}

function bounded(length: number, check: RegExp | Check): Check {
  const test = check instanceof RegExp ? (text: string) => check.test(text) : check
  return (text) => text.length <= length && test(text)
}
