import { readOnlyCell } from '#platform/entities/field_types/cells'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { surfaces } from '#platform/entities/field_types/surfaces'

const ON_READ = 'Computed on read, so the database cannot'
const READ_ONLY = 'Computed, so nobody types it'

export const computed: FieldType = {
  name: 'computed',
  storage: 'json',
  recognises: (schema) => schema['x-computed'] !== undefined,
  fragment: (schema) => schema,
  operators: [],
  cell: readOnlyCell,
  surfaces: surfaces({
    form: READ_ONLY,
    filter: ON_READ,
    sort: ON_READ,
    search: ON_READ,
    bulk_edit: READ_ONLY,
    csv_import: READ_ONLY,
    csv_export: 'A rule computes it for whoever reads the record: ask a list for it',
    audit: 'What it is computed from is recorded',
  }),
  sample: {
    schema: { 'type': 'number', 'x-computed': 'years_since(installation_date)' },
    valid: [],
    invalid: [12],
  },
}
