import type { SavedView } from '~/types/list'

/** A view as somebody would wish for it who wants nothing changed. */
export function viewWish({ title, is_shared, first_for, document }: SavedView) {
  const { columns, filter, search, sort, group_by, quick = [] } = document
  const { as, lanes_by, color_by, wip_limits, starts, ends, place } = document
  return {
    title,
    is_shared,
    first_for,
    columns: columns.map(({ field }) => field),
    filter,
    search,
    sort,
    group_by,
    quick,
    look: { as, lanes_by, color_by, wip_limits, starts, ends, place },
  }
}
