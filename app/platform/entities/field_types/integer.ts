import { integerCell } from '#platform/entities/field_types/cells'
import { jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { ORDERED_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const integer: FieldType = {
  name: 'integer',
  storage: 'number',
  recognises: (schema) => jsonType(schema) === 'integer',
  fragment: (schema) => ({
    minimum: -2_147_483_648,
    maximum: 2_147_483_647,
    ...schema,
    type: 'integer',
  }),
  operators: ORDERED_OPERATORS,
  cell: integerCell,
  surfaces: surfaces({ search: NOT_TEXT }),
  sample: {
    schema: { 'type': 'integer', 'minimum': 0, 'maximum': 200_000, 'x-unit': 'lb' },
    valid: [0, 2500, 200_000],
    invalid: [-1, 2.5, '2500', 200_001],
  },
}
