import { textCell } from '#platform/entities/field_types/cells'
import { hasWidget, jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { TEXT_OPERATORS } from '#platform/entities/field_types/operators'
import { surfaces } from '#platform/entities/field_types/surfaces'

export const barcode: FieldType = {
  name: 'barcode',
  storage: 'text',
  recognises: (schema) => jsonType(schema) === 'string' && hasWidget(schema, 'barcode'),
  fragment: (schema) => ({ maxLength: 200, ...schema, type: 'string' }),
  operators: TEXT_OPERATORS,
  cell: textCell,
  surfaces: surfaces(),
  sample: {
    schema: { 'type': 'string', 'x-widget': 'barcode' },
    valid: ['4006381333931', '-001', '0042'],
    invalid: [4006381333931, 'x'.repeat(201)],
  },
}
