import type { FieldView } from '~/types/entity'

/** A field that chooses one record of an entity, for pages that need no other field of it. */
export function recordField(entity: string, title: string): FieldView {
  return {
    path: 'record',
    key: 'record',
    type: 'relation',
    relation: entity,
    title,
    required: false,
    read_only: false,
    list: false,
    filterable: false,
    sortable: false,
    searchable: false,
    operators: [],
  }
}
