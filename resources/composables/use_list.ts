import { router } from '@inertiajs/vue3'
import { computed } from 'vue'
import type { SortDirection } from '~/composables/sort_direction'
import { entityFields } from '~/forms/entity_fields'
import { filterFields } from '~/forms/filter_fields'
import type { FieldView, ListFilter, ListQuery } from '~/types/entity'
import type { ListPage } from '~/types/list'

/** What a change of the list brings anew. */
const ANEW = ['rows', 'pagination', 'query', 'opened', 'groups', 'views', 'settings']

type State = Pick<ListPage, 'entity' | 'query' | 'opened' | 'settings'>

/** A list's state lives in its address, in the API's own words; every change is a visit. */
export function useList(list: () => State) {
  const fields = computed(() => entityFields(list().entity))
  const filters = computed(() => filterFields(list().entity))
  const columns = computed(() => shownColumns(fields.value, list().query.fields))
  const groupable = computed(() => fields.value.filter((field) => field.groupable))
  const isNarrowed = computed(() => Boolean(list().query.search || list().query.filters.length))

  function visit(address: string, options: { replace?: boolean; keep?: boolean } = {}) {
    router.visit(address, {
      only: ANEW,
      preserveState: true,
      preserveScroll: options.keep ?? true,
      replace: options.replace,
    })
  }

  function change(part: Partial<ListQuery>) {
    const { entity, query } = list()
    const search = addressOf(list(), { ...query, page: 1, ...part })
    visit(withSearch(entity.path, search), {
      replace: part.search !== undefined,
      keep: !part.page,
    })
  }

  /** Another page of the same list: a view that was not changed stays so. */
  function turn(page: number) {
    const { entity, opened, query } = list()
    if (!opened.view || opened.changed) return change({ page })
    visit(`${entity.path}?view=${opened.view}&page=${page}&page_size=${query.page_size}`, {
      keep: false,
    })
  }

  const without = (path: string) => list().query.filters.filter((filter) => filter.path !== path)

  return {
    fields,
    filters,
    columns,
    groupable,
    isNarrowed,
    change,
    turn,
    open: (view: string) => visit(`${list().entity.path}?view=${view}`),
    sortDirection: (field: FieldView) => directionOf(field, list().query.sort),
    sortBy: (field: FieldView) => change({ sort: nextSort(field, list().query.sort) }),
    setFilter: (filter: ListFilter) => change({ filters: [...without(filter.path), filter] }),
    removeFilter: (path: string) => change({ filters: without(path) }),
    clear: () => change({ search: '', filters: [] }),
  }
}

/** The parameters of a list (or its export) in a given state; defaults are left out. */
export function listSearch(query: ListQuery) {
  const search = new URLSearchParams()
  if (query.search) search.set('search', query.search)
  for (const { path, op, value } of query.filters) search.append(`filter[${path}][${op}]`, value)
  if (query.sort) search.set('sort', query.sort)
  if (query.fields.length) search.set('fields', query.fields.join(','))
  if (query.page > 1) search.set('page', String(query.page))
  if (query.page_size !== 50) search.set('page_size', String(query.page_size))
  return search
}

export function withSearch(path: string, search: URLSearchParams) {
  return search.size ? `${path}?${search}` : path
}

/** A changed view says so; columns of one's own go without saying. */
function addressOf({ opened, settings }: State, query: ListQuery) {
  const isOwn = !opened.view && query.fields.join() === settings.columns.join()
  const search = listSearch(isOwn ? { ...query, fields: [] } : query)
  if (query.group_by) search.set('group_by', query.group_by)
  if (opened.view) {
    search.set('view', opened.view)
    search.set('changed', 'true')
  } else if (settings.default_view) search.set('view', 'none')
  return search
}

function shownColumns(fields: FieldView[], chosen: string[]) {
  const shown = chosen
    .map((path) => fields.find((field) => field.path === path))
    .filter((field) => field !== undefined)
    .filter((field) => field.path !== 'id')
  return shown.length ? shown : fields.filter((field) => field.list)
}

function directionOf({ path }: FieldView, sort: string): SortDirection {
  const [first] = sort.split(',')
  if (first === path) return 'ascending'
  return first === `-${path}` ? 'descending' : 'none'
}

function nextSort(field: FieldView, sort: string) {
  return directionOf(field, sort) === 'ascending' ? `-${field.path}` : field.path
}
