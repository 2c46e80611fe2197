import { textCell } from '#platform/entities/field_types/cells'
import { hasWidget, jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { TEXT_OPERATORS } from '#platform/entities/field_types/operators'
import { surfaces } from '#platform/entities/field_types/surfaces'

const PATTERN = '^[+(]?[0-9][0-9 ()./-]{1,37}( ?x[0-9]{1,6})?$'

export const phone: FieldType = {
  name: 'phone',
  storage: 'text',
  recognises: (schema) => jsonType(schema) === 'string' && hasWidget(schema, 'phone'),
  fragment: (schema) => ({ pattern: PATTERN, maxLength: 40, ...schema, type: 'string' }),
  operators: TEXT_OPERATORS,
  cell: textCell,
  surfaces: surfaces(),
  sample: {
    schema: { 'type': 'string', 'x-widget': 'phone' },
    valid: ['+49 30 1234-56', '(410) 555-0199', '110'],
    invalid: ['call me', '', 110],
  },
}
