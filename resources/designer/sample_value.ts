import { isNumber } from '../forms/is_number.js'
import type { FieldView } from '~/types/entity'

const TEXTS: Partial<Record<FieldView['type'], unknown>> = {
  boolean: true,
  date: '2026-03-14',
  date_time: '2026-03-14T09:30:00Z',
  duration: 'PT2H30M',
  email: 'erika@example.com',
  phone: '+49 30 901820',
  url: 'https://example.com',
  barcode: '4006381333931',
  rating: 4,
  result: 'pass',
  money: { amount: '1250.00', currency: 'EUR' },
  geo_point: { lat: 52.52, lon: 13.405 },
}

/** Something plausible to stand in a field of a form that is only looked at; null where nothing may be invented. */
export function sampleValue(field: FieldView): unknown {
  if (field.default !== undefined) return field.default
  if (field.options?.length) return sampleOption(field)
  if (isNumber(field.type)) return sampleNumber(field)
  if (field.type === 'tags') return [field.title]
  if (field.type === 'table') return [sampleRow(field)]
  if (field.type === 'text' || field.type === 'long_text') return sampleText(field)
  return TEXTS[field.type] ?? null
}

function sampleRow({ columns = [] }: FieldView) {
  return Object.fromEntries(columns.map((column) => [column.key, sampleValue(column)]))
}

function sampleOption({ type, options }: FieldView) {
  const [first, second] = options!.map(({ value }) => value)
  if (type !== 'multi_choice') return first
  return second === undefined ? [first] : [first, second]
}

/** Within its bounds, and no more exact than it may be. */
function sampleNumber({ minimum = 0, maximum = minimum + 100, multiple_of: step = 1 }: FieldView) {
  const middle = minimum + (maximum - minimum) / 2
  const rounded = Math.floor(middle / step) * step
  return rounded < minimum ? maximum : rounded
}

function sampleText({ title, pattern, max_length: longest = title.length }: FieldView) {
  return pattern ? null : title.slice(0, longest)
}
