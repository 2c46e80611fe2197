import { listCell } from '#platform/entities/field_types/cells'
import { jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { LIST_OPERATORS } from '#platform/entities/field_types/operators'
import { NO_ORDER, NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const multiChoice: FieldType = {
  name: 'multi_choice',
  storage: 'json',
  recognises: (schema) => jsonType(schema) === 'array' && schema.items?.enum !== undefined,
  fragment: (schema) => ({ uniqueItems: true, maxItems: 500, ...schema, type: 'array' }),
  operators: LIST_OPERATORS,
  cell: listCell,
  surfaces: surfaces({ sort: NO_ORDER, search: NOT_TEXT }),
  sample: {
    schema: { type: 'array', items: { enum: ['mon', 'tue', 'wed'] } },
    valid: [['mon'], ['mon', 'wed'], []],
    invalid: [['sun'], 'mon', ['mon', 'mon']],
  },
}
