import { textCell } from '#platform/entities/field_types/cells'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { CHOICE_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const duration: FieldType = {
  name: 'duration',
  storage: 'text',
  recognises: (schema) => schema.format === 'duration',
  fragment: (schema) => ({ maxLength: 64, ...schema, type: 'string' }),
  operators: CHOICE_OPERATORS,
  cell: textCell,
  surfaces: surfaces({ sort: 'PT90M and PT2H have no order as texts', search: NOT_TEXT }),
  sample: {
    schema: { type: 'string', format: 'duration' },
    valid: ['PT2H', 'P1DT30M'],
    invalid: ['2 hours', 'P', 2],
  },
}
