import { textCell } from '#platform/entities/field_types/cells'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { CHOICE_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const choice: FieldType = {
  name: 'choice',
  storage: 'text',
  recognises: (schema) =>
    schema.enum?.every((value) => typeof value === 'string' || value === null) ?? false,
  fragment: (schema) => ({ ...schema, type: 'string' }),
  operators: CHOICE_OPERATORS,
  cell: textCell,
  surfaces: surfaces({ search: NOT_TEXT }),
  sample: {
    schema: { enum: ['traction', 'hydraulic', 'mrl'] },
    valid: ['traction', 'mrl'],
    invalid: ['Traction', 'steam', 3],
  },
}
