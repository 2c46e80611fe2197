import { listCell } from '#platform/entities/field_types/cells'
import { jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { LIST_OPERATORS } from '#platform/entities/field_types/operators'
import { NO_ORDER, surfaces } from '#platform/entities/field_types/surfaces'

export const tags: FieldType = {
  name: 'tags',
  storage: 'json',
  recognises: (schema) => jsonType(schema) === 'array' && jsonType(schema.items ?? {}) === 'string',
  fragment: (schema) => ({
    uniqueItems: true,
    maxItems: 100,
    ...schema,
    type: 'array',
    items: { minLength: 1, maxLength: 100, ...schema.items, type: 'string' },
  }),
  operators: LIST_OPERATORS,
  cell: listCell,
  surfaces: surfaces({ sort: NO_ORDER }),
  sample: {
    schema: { type: 'array', items: { type: 'string' } },
    valid: [['lobby', 'vip'], ['a;b', ' spaced'], ['[x]', '=1+1'], []],
    invalid: ['lobby', [1], ['x', 'x'], ['']],
  },
}
