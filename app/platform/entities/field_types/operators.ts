import type { Operator } from '#platform/entities/field_types/field_type'

export const CHOICE_OPERATORS: Operator[] = ['eq', 'ne', 'in', 'nin', 'is_null']
export const ORDERED_OPERATORS: Operator[] = [
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'in',
  'nin',
  'between',
  'is_null',
]
export const TEXT_OPERATORS: Operator[] = [...ORDERED_OPERATORS, 'contains', 'starts_with']
export const LONG_TEXT_OPERATORS: Operator[] = ['eq', 'ne', 'contains', 'starts_with', 'is_null']
export const LIST_OPERATORS: Operator[] = ['contains', 'is_null']
export const BOOLEAN_OPERATORS: Operator[] = ['eq', 'ne', 'is_null']
