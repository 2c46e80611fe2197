import { textCell } from '#platform/entities/field_types/cells'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { CHOICE_OPERATORS } from '#platform/entities/field_types/operators'
import { NOT_TEXT, surfaces } from '#platform/entities/field_types/surfaces'

/** What a check says, from best to worst. */
export const RESULTS = ['pass', 'flag', 'fail']

export const result: FieldType = {
  name: 'result',
  storage: 'text',
  recognises: (schema) => schema['x-result'] === true,
  fragment: (schema) => ({ enum: RESULTS, ...schema, type: 'string' }),
  operators: CHOICE_OPERATORS,
  cell: textCell,
  surfaces: surfaces({ search: NOT_TEXT }),
  sample: {
    schema: { 'type': 'string', 'x-result': true },
    valid: ['pass', 'flag', 'fail'],
    invalid: ['ok', true],
  },
}
