import { plainDecimal } from '#platform/entities/plain_decimal'
import { numberCell } from '#platform/entities/field_types/cells'
import type { FieldSchema } from '#platform/definitions/types'
import { jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { ORDERED_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const number: FieldType = {
  name: 'number',
  storage: 'number',
  recognises: (schema) => jsonType(schema) === 'number' || isDecimal(schema),
  fragment: (schema) => ({ ...schema, type: isDecimal(schema) ? ['string', 'number'] : 'number' }),
  normalise: (value, schema) => (isDecimal(schema) ? plainDecimal(value) : value),
  operators: ORDERED_OPERATORS,
  cell: numberCell,
  surfaces: surfaces({ search: NOT_TEXT }),
  sample: {
    schema: { 'type': 'number', 'minimum': -50, 'x-unit': 'm/s' },
    valid: [1.75, -3, 0, 1e21, 0.1],
    invalid: [-51, '1.75', true],
  },
}

/** Kept and told as text, so that no digit is lost; sent as either. */
function isDecimal(schema: FieldSchema) {
  return schema.format === 'decimal' && [schema.type].flat().includes('string')
}
