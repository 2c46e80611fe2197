import { numberCell } from '#platform/entities/field_types/cells'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { ORDERED_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const meter: FieldType = {
  name: 'meter',
  storage: 'number',
  recognises: (schema) => Boolean(schema['x-meter']),
  fragment: (schema) => ({ minimum: 0, ...schema, type: 'number' }),
  operators: ORDERED_OPERATORS,
  cell: numberCell,
  surfaces: surfaces({ search: NOT_TEXT }),
  sample: {
    schema: { 'type': 'number', 'x-meter': true, 'x-unit': 'h' },
    valid: [0, 12_345.5],
    invalid: [-1, '12345'],
  },
}
