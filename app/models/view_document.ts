import { assertNothingEncrypted } from '#models/nothing_encrypted'
import type { EntityReader } from '#platform/entities/entity_reader'
import type { FilterParameter, ListParameters } from '#platform/entities/query/parse_list_query'
import { E_VALIDATION } from '#platform/errors'
import {
  LOOK_PARAMETERS,
  lookOf,
  lookPaths,
  wishedLook,
  type Look,
  type LookWish,
} from '#models/view_look'

/** A definition of kind `view`. What is kept from before there were looks has none, and is a list. */
export interface ViewDocument extends Partial<Look> {
  kind: 'view'
  key: string
  title: string
  entity: string
  as: Look['as']
  /** Empty shows the columns the list has anyway. */
  columns: { field: string }[]
  filter: FilterParameter[]
  search: string
  sort: string
  group_by: string | null
  /** Filters its author pinned: one press narrows to them. */
  quick?: FilterParameter[]
}

/** What a view is asked to be; what is left out stays as it is. */
export type ViewWish = {
  title?: string
  isShared?: boolean
  /** Keys of the roles whose people open the list with it. */
  firstFor?: string[]
  columns?: string[]
  filter?: FilterParameter[]
  search?: string | null
  sort?: string | null
  groupBy?: string | null
  quick?: FilterParameter[]
  look?: LookWish
}

type Kept = { id: string; entity: string; title: string; document?: ViewDocument }

export function viewDocument(view: Kept, wish: ViewWish): ViewDocument {
  const { document: old } = view
  return {
    kind: 'view',
    key: `${view.entity}.v_${view.id.replaceAll('-', '')}`,
    title: view.title,
    entity: view.entity,
    ...lookOf({}),
    ...lookIn(old),
    ...wishedLook(wish.look ?? {}),
    columns: wish.columns?.map((field) => ({ field })) ?? old?.columns ?? [],
    filter: wish.filter ?? old?.filter ?? [],
    search: (wish.search === undefined ? old?.search : wish.search) ?? '',
    sort: (wish.sort === undefined ? old?.sort : wish.sort) ?? '',
    group_by: wish.groupBy === undefined ? (old?.group_by ?? null) : wish.groupBy,
    quick: wish.quick ?? old?.quick ?? [],
  }
}

function lookIn(document: Partial<ViewDocument> = {}): Partial<Look> {
  const kept = Object.entries(document).filter(([name]) => LOOK_PARAMETERS.includes(name))
  return Object.fromEntries(kept)
}

/** What a view asks of a list; `missing` names the fields that are gone, or that this reader may not see. */
export type OpenedView = {
  state: Pick<ListParameters, 'fields' | 'filters' | 'search' | 'sort' | 'group_by'>
  look: Look
  quick: FilterParameter[]
  missing: string[]
}

/** A view as its list can show it today: what no list would understand any more is left out, and named. */
export function openView({ columns, ...view }: ViewDocument, records: EntityReader): OpenedView {
  const missing = new Set<string>()
  const keep = (path: string, part: Partial<ListParameters>) => {
    const isKnown = records.accepts(part)
    if (!isKnown) missing.add(path)
    return isKnown
  }
  const sorts = view.sort.split(',').filter(Boolean)
  const group = view.group_by ?? ''
  const state = {
    search: view.search,
    fields: columns.map(({ field }) => field).filter((path) => keep(path, { fields: [path] })),
    filters: view.filter.filter((filter) => keep(filter.path, { filters: [filter] })),
    sort: sorts.filter((sort) => keep(sort.replace(/^-/, ''), { sort })).join(','),
    group_by: group && keep(group, { group_by: group }) ? group : '',
  }
  const look = { ...lookOf({}), ...lookIn(view) }
  const gone = lookPaths(look)
    .filter(({ path, part }) => !keep(path, part))
    .map(({ path }) => path)
  const quick = (view.quick ?? []).filter((filter) => keep(filter.path, { filters: [filter] }))
  return { state, look: without(look, gone), quick, missing: [...missing] }
}

function without(look: Look, gone: string[]): Look {
  const parts = Object.entries(look).map(([name, value]) => [
    name,
    gone.includes(String(value)) ? '' : value,
  ])
  return Object.fromEntries(parts) as Look
}

/** @throws E_VALIDATION for what a list of these records would not understand */
export function assertOpens(wish: ViewWish, records: EntityReader) {
  const { columns = [], filter = [], search = '', sort = '', groupBy = null, quick, look } = wish
  assertNothingEncrypted(
    records.entity,
    [...filter, ...(quick ?? [])].map(({ path }) => path)
  )
  const kept = { id: '', entity: records.entity.key, title: '' }
  const { missing } = openView(
    viewDocument(kept, { columns, filter, search, sort, groupBy, quick, look }),
    records
  )
  if (missing.length)
    throw new E_VALIDATION().withDetails(
      Object.fromEntries(missing.map((path) => [path, ['is not a field a list can use like this']]))
    )
}
