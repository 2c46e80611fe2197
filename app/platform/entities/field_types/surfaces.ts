import { SURFACES, type Surfaces } from '#platform/entities/field_types/field_type'

/** What is not there for any field, and why. */
const NOT_YET: Partial<Surfaces> = {
  offline: 'There is no offline client yet: the pages need a connection',
}

/** Supported everywhere, but for the reasons given; a workbook takes and gives what CSV does. */
export function surfaces(reasons: Partial<Surfaces> = {}): Surfaces {
  const supported = Object.fromEntries(SURFACES.map((surface) => [surface, 'supported']))
  const { csv_import: taken, csv_export: given } = reasons
  const workbook = { ...(taken && { xlsx_import: taken }), ...(given && { xlsx_export: given }) }
  return { ...(supported as Surfaces), ...NOT_YET, ...workbook, ...reasons }
}

const LOOKED_UP = 'Looked up for the rows that are shown: filter and sort where the value is kept'
const NOT_TYPED = 'Comes from other records, so nobody types it'

/** Of fields whose value other records hold. */
export const LINKED_REASONS: Partial<Surfaces> = {
  form: NOT_TYPED,
  filter: LOOKED_UP,
  sort: LOOKED_UP,
  search: 'Search looks through what a record says itself',
  bulk_edit: NOT_TYPED,
  csv_import: NOT_TYPED,
  audit: 'A change is recorded where the value is kept',
  webhook: 'Webhooks tell what a record says itself: ask the API for the rest',
}

export const NOT_TEXT = 'Search looks through text: use a filter'
export const NO_ORDER = 'These values have no order people would expect'
export const UPLOADED = 'Files are uploaded, not typed'
