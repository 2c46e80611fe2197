import { textCell } from '#platform/entities/field_types/cells'
import { jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { TEXT_OPERATORS } from '#platform/entities/field_types/operators'
import { surfaces } from '#platform/entities/field_types/surfaces'

/** Longest text that fits an index row of PostgreSQL (2,704 bytes) in any script. */
export const MAX_INDEXED_TEXT = 500

export const text: FieldType = {
  name: 'text',
  storage: 'text',
  recognises: (schema) => jsonType(schema) === 'string',
  fragment: (schema) => ({ maxLength: MAX_INDEXED_TEXT, ...schema, type: 'string' }),
  operators: TEXT_OPERATORS,
  cell: textCell,
  surfaces: surfaces(),
  sample: {
    schema: { type: 'string', maxLength: 80 },
    valid: ['OTIS Gen2', '=SUM(A1)', "'quoted", ' spaced ', 'Ärger; mit, "allem"\nund mehr'],
    invalid: [12, true, 'x'.repeat(81)],
  },
}
