import { readOnlyCell } from '#platform/entities/field_types/cells'
import { jsonType, type FieldType } from '#platform/entities/field_types/field_type'
import { LINKED_REASONS, surfaces } from '#platform/entities/field_types/surfaces'

/** A value of the record that a relation points at; which, says `x-lookup`, and of what kind, its type. */
export const lookup: FieldType = {
  name: 'lookup',
  storage: 'json',
  recognises: (schema) => schema['x-lookup'] !== undefined,
  fragment: (schema) => ({
    ...schema,
    type: [jsonType(schema) ?? 'string', 'null'],
    ...(schema.enum && { enum: [...new Set([...schema.enum, null])] }),
  }),
  operators: [],
  cell: readOnlyCell,
  surfaces: surfaces(LINKED_REASONS),
  sample: {
    schema: { 'type': 'string', 'x-lookup': 'facility_id.name' },
    valid: [],
    invalid: ['Lobby'],
  },
}
