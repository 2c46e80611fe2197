import { textCell } from '#platform/entities/field_types/cells'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { TEXT_OPERATORS } from '#platform/entities/field_types/operators'
import { surfaces } from '#platform/entities/field_types/surfaces'

export const email: FieldType = {
  name: 'email',
  storage: 'text',
  recognises: (schema) => schema.format === 'email',
  fragment: (schema) => ({ maxLength: 254, ...schema, type: 'string' }),
  operators: TEXT_OPERATORS,
  cell: textCell,
  surfaces: surfaces(),
  sample: {
    schema: { type: 'string', format: 'email' },
    valid: ['ada@example.com', 'a.b+c@sub.example.org'],
    invalid: ['ada', 'ada@', 5],
  },
}
