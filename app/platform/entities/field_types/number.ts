import { numberCell } from '#platform/entities/field_types/cells'
import { jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { ORDERED_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const number: FieldType = {
  name: 'number',
  storage: 'number',
  recognises: (schema) => jsonType(schema) === 'number',
  fragment: (schema) => ({ ...schema, type: 'number' }),
  operators: ORDERED_OPERATORS,
  cell: numberCell,
  surfaces: surfaces({ search: NOT_TEXT }),
  sample: {
    schema: { 'type': 'number', 'minimum': -50, 'x-unit': 'm/s' },
    valid: [1.75, -3, 0, 1e21, 0.1],
    invalid: [-51, '1.75', true],
  },
}
