import { integerCell } from '#platform/entities/field_types/cells'
import { hasWidget, jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { ORDERED_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const rating: FieldType = {
  name: 'rating',
  storage: 'number',
  recognises: (schema) => jsonType(schema) === 'integer' && hasWidget(schema, 'rating'),
  fragment: (schema) => ({ minimum: 1, maximum: 5, ...schema, type: 'integer' }),
  operators: ORDERED_OPERATORS,
  cell: integerCell,
  surfaces: surfaces({ search: NOT_TEXT }),
  sample: {
    schema: { 'type': 'integer', 'x-widget': 'rating' },
    valid: [1, 3, 5],
    invalid: [0, 6, 2.5, '3'],
  },
}
