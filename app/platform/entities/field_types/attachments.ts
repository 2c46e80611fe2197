import { listCell } from '#platform/entities/field_types/cells'
import type { FieldType } from '#platform/entities/field_types/field_type'
import { NO_ORDER, NOT_TEXT, surfaces, UPLOADED } from '#platform/entities/field_types/surfaces'

const MAX_FILES = 50

/** Files, photos and signatures differ on screen only: each is a list of attachment ids. */
export function attachmentType(name: 'file' | 'photo' | 'signature'): FieldType {
  return {
    name,
    storage: 'json',
    recognises: (schema) => schema['x-file'] === name,
    fragment: (schema) => ({
      uniqueItems: true,
      maxItems: MAX_FILES,
      ...schema,
      type: 'array',
      items: { type: 'string', format: 'uuid' },
    }),
    normalise: (value) => (value as string[]).map((id) => id.toLowerCase()),
    operators: ['is_null'],
    cell: listCell,
    surfaces: surfaces({
      form: 'Files are added to a task or a checklist, where the work is done',
      sort: NO_ORDER,
      search: NOT_TEXT,
      bulk_edit: UPLOADED,
    }),
    sample: {
      schema: { 'type': 'array', 'x-file': name },
      valid: [['0199a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'], []],
      invalid: ['photo.jpg', ['photo.jpg'], [1]],
    },
  }
}
