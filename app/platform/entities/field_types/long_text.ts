import { textCell } from '#platform/entities/field_types/cells'
import { hasWidget, jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { LONG_TEXT_OPERATORS } from '#platform/entities/field_types/operators'
import { surfaces } from '#platform/entities/field_types/surfaces'

const MAX_LENGTH = 20_000

export const longText: FieldType = {
  name: 'long_text',
  storage: 'text',
  recognises: (schema) => jsonType(schema) === 'string' && hasWidget(schema, 'textarea'),
  fragment: (schema) => ({ maxLength: MAX_LENGTH, ...schema, type: 'string' }),
  operators: LONG_TEXT_OPERATORS,
  cell: textCell,
  surfaces: surfaces({
    sort: 'Long texts are read, not ordered',
    bulk_edit: 'Each record tells its own story',
  }),
  sample: {
    schema: { 'type': 'string', 'x-widget': 'textarea' },
    valid: ['Doors reopen.\nSecond line, with a comma; and "quotes".', '- a list'],
    invalid: [12, 'x'.repeat(MAX_LENGTH + 1)],
  },
}
