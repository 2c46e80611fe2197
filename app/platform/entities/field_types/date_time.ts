import { dateTimeCell } from '#platform/entities/field_types/cells'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { ORDERED_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const dateTime: FieldType = {
  name: 'date_time',
  storage: 'date',
  recognises: (schema) => schema.format === 'date-time',
  fragment: (schema) => ({ ...schema, type: 'string' }),
  // In UTC the order of the texts is the order in time, which is how they are compared.
  normalise: (value) => new Date(value as string).toISOString(),
  operators: ORDERED_OPERATORS,
  cell: dateTimeCell,
  surfaces: surfaces({ search: NOT_TEXT }),
  sample: {
    schema: { type: 'string', format: 'date-time' },
    valid: ['2026-11-22T10:30:00.000Z', '2026-11-22T10:30:00.250Z'],
    invalid: ['2026-11-22', '2026-11-22T10:30:00', '2026-11-22T10:30:00+15:30', 1_795_000_000],
  },
}
