import { jsonCell } from '#platform/entities/field_types/cells'
import { jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { NO_ORDER, NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const table: FieldType = {
  name: 'table',
  storage: 'json',
  recognises: (schema) => jsonType(schema) === 'array' && schema.items?.properties !== undefined,
  fragment: (schema) => ({
    maxItems: 200,
    ...schema,
    type: 'array',
    items: { ...schema.items, type: 'object' },
  }),
  operators: ['is_null'],
  cell: jsonCell,
  surfaces: surfaces({
    column: 'A table does not fit a cell: open the record',
    sort: NO_ORDER,
    search: NOT_TEXT,
    bulk_edit: 'Rows belong to their record',
  }),
  sample: {
    schema: {
      type: 'array',
      items: {
        type: 'object',
        properties: { floor: { type: 'integer' }, name: { type: 'string' } },
        required: ['floor'],
      },
    },
    valid: [[{ floor: 1, name: 'Lobby' }, { floor: 2 }], []],
    invalid: [{ floor: 1 }, [{ name: 'Lobby' }], [{ floor: 1, door: 'x' }]],
  },
}
