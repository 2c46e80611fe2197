import { router } from '@inertiajs/vue3'
import { computed } from 'vue'
import { entityFields } from '~/forms/entity_fields'
import { filterFields } from '~/forms/filter_fields'
import type { EntityView, FieldView, ListFilter, ListQuery } from '~/types/entity'

/** A list's state lives in its address, in the API's own words; every change is a visit. */
export function useList(entity: () => EntityView, query: () => ListQuery) {
  const fields = computed(() => entityFields(entity()))
  const filters = computed(() => filterFields(entity()))
  const columns = computed(() => shownColumns(fields.value, query().fields))
  const isNarrowed = computed(() => Boolean(query().search || query().filters.length))

  function change(part: Partial<ListQuery>) {
    router.visit(listAddress(entity().path, { ...query(), page: 1, ...part }), {
      only: ['rows', 'pagination', 'query'],
      preserveState: true,
      preserveScroll: !part.page,
      replace: part.search !== undefined,
    })
  }

  const without = (path: string) => query().filters.filter((filter) => filter.path !== path)

  return {
    fields,
    filters,
    columns,
    isNarrowed,
    change,
    sortDirection: (field: FieldView) => directionOf(field, query().sort),
    sortBy: (field: FieldView) => change({ sort: nextSort(field, query().sort) }),
    setFilter: (filter: ListFilter) => change({ filters: [...without(filter.path), filter] }),
    removeFilter: (path: string) => change({ filters: without(path) }),
    clear: () => change({ search: '', filters: [] }),
  }
}

/** The address of a list (or its export) in a given state; defaults are left out. */
export function listAddress(path: string, query: ListQuery) {
  const search = new URLSearchParams()
  if (query.search) search.set('search', query.search)
  for (const { path: field, op, value } of query.filters)
    search.append(`filter[${field}][${op}]`, value)
  if (query.sort) search.set('sort', query.sort)
  if (query.fields.length) search.set('fields', query.fields.join(','))
  if (query.page > 1) search.set('page', String(query.page))
  if (query.page_size !== 50) search.set('page_size', String(query.page_size))
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

function shownColumns(fields: FieldView[], chosen: string[]) {
  if (!chosen.length) return fields.filter((field) => field.list)
  return chosen
    .map((path) => fields.find((field) => field.path === path))
    .filter((field) => field !== undefined)
    .filter((field) => field.path !== 'id')
}

function directionOf({ path }: FieldView, sort: string) {
  const [first] = sort.split(',')
  if (first === path) return 'ascending'
  return first === `-${path}` ? 'descending' : 'none'
}

function nextSort(field: FieldView, sort: string) {
  return directionOf(field, sort) === 'ascending' ? `-${field.path}` : field.path
}
