import { textCell } from '#platform/entities/field_types/cells'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { LONG_TEXT_OPERATORS } from '#platform/entities/field_types/operators'
import { NO_ORDER, surfaces } from '#platform/entities/field_types/surfaces'

export const url: FieldType = {
  name: 'url',
  storage: 'text',
  recognises: (schema) => schema.format === 'uri',
  fragment: (schema) => ({ maxLength: 2000, pattern: '^https?://', ...schema, type: 'string' }),
  operators: LONG_TEXT_OPERATORS,
  cell: textCell,
  surfaces: surfaces({ sort: NO_ORDER }),
  sample: {
    schema: { type: 'string', format: 'uri' },
    valid: ['https://example.com/manual.pdf?page=2'],
    invalid: ['example.com', 'javascript:alert(1)', 7],
  },
}
