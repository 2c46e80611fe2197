import { moneyCell } from '#platform/entities/field_types/cells'
import { hasWidget, type FieldType } from '#platform/entities/field_types/field_type'
import { ORDERED_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

/** Compared by amount: a tenant's amounts are in its currency. */
export const money: FieldType = {
  name: 'money',
  storage: 'number',
  recognises: (schema) => hasWidget(schema, 'money'),
  fragment: (schema) => ({
    ...schema,
    type: 'object',
    properties: {
      amount: { type: 'string', format: 'decimal' },
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
    },
    required: ['amount', 'currency'],
  }),
  operators: ORDERED_OPERATORS,
  cell: moneyCell,
  surfaces: surfaces({ search: NOT_TEXT }),
  sample: {
    schema: { 'type': 'object', 'x-widget': 'money' },
    valid: [
      { amount: '12.50', currency: 'USD' },
      { amount: '-3', currency: 'EUR' },
    ],
    invalid: [
      '12.50',
      { amount: 12.5, currency: 'USD' },
      { amount: '12.50' },
      { amount: '1', currency: 'usd' },
    ],
  },
}
