import { dateCell } from '#platform/entities/field_types/cells'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { ORDERED_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const date: FieldType = {
  name: 'date',
  storage: 'date',
  recognises: (schema) => schema.format === 'date',
  fragment: (schema) => ({ ...schema, type: 'string' }),
  operators: ORDERED_OPERATORS,
  cell: dateCell,
  surfaces: surfaces({ search: NOT_TEXT }),
  sample: {
    schema: { type: 'string', format: 'date' },
    valid: ['2026-11-22', '2024-02-29'],
    invalid: ['22.11.2026', '2026-02-30', '0000-01-01', 20_261_122],
  },
}
