import { uuidCell } from '#platform/entities/field_types/cells'
import { hasWidget, type FieldType } from '#platform/entities/field_types/field_type'
import { CHOICE_OPERATORS } from '#platform/entities/field_types/operators'
import { NO_ORDER, NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

export const team: FieldType = {
  name: 'team',
  storage: 'text',
  recognises: (schema) => hasWidget(schema, 'team') || schema['x-relation'] === 'team',
  fragment: (schema) => ({ ...schema, type: 'string', format: 'uuid' }),
  normalise: (value) => (value as string).toLowerCase(),
  operators: CHOICE_OPERATORS,
  cell: uuidCell,
  surfaces: surfaces({ sort: NO_ORDER, search: NOT_TEXT }),
  sample: {
    schema: { 'type': 'string', 'format': 'uuid', 'x-widget': 'team' },
    valid: ['0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'],
    invalid: ['Otis', 7, '0199a1b2'],
  },
}
