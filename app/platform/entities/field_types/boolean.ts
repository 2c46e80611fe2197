import { booleanCell } from '#platform/entities/field_types/cells'
import { jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { BOOLEAN_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const boolean: FieldType = {
  name: 'boolean',
  storage: 'boolean',
  recognises: (schema) => jsonType(schema) === 'boolean',
  fragment: (schema) => ({ ...schema, type: 'boolean' }),
  operators: BOOLEAN_OPERATORS,
  cell: booleanCell,
  surfaces: surfaces({ search: NOT_TEXT }),
  sample: { schema: { type: 'boolean' }, valid: [true, false], invalid: ['true', 1, 0] },
}
