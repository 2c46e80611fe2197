import type { FieldView } from '~/types/entity'

const LIKELY: Partial<Record<FieldView['type'], string>> = {
  text: 'contains',
  long_text: 'contains',
  choice: 'in',
  result: 'in',
  integer: 'gte',
  number: 'gte',
  meter: 'gte',
  money: 'gte',
  date: 'lte',
  date_time: 'lte',
}

/** How people mostly compare a field of this type. */
export function firstOperator(field: FieldView) {
  const likely = LIKELY[field.type]
  return likely && field.operators.includes(likely) ? likely : (field.operators[0] ?? 'eq')
}
