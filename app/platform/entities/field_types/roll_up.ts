import { numberCell, readOnlyCell } from '#platform/entities/field_types/cells'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { LINKED_REASONS, surfaces } from '#platform/entities/field_types/surfaces'

/** How many records point here, or what a number of theirs comes to. */
export const rollUp: FieldType = {
  name: 'roll_up',
  storage: 'json',
  recognises: (schema) => schema['x-rollup'] !== undefined,
  fragment: (schema) => ({
    ...schema,
    type: [schema['x-rollup']?.fn === 'count' ? 'integer' : 'number', 'null'],
  }),
  operators: [],
  cell: { ...numberCell, read: readOnlyCell.read },
  surfaces: surfaces(LINKED_REASONS),
  sample: {
    schema: {
      'type': 'integer',
      'x-rollup': { entity: 'task', field: 'equipment_id', fn: 'count' },
    },
    valid: [],
    invalid: [3],
  },
}
