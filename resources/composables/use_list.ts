import { router } from '@inertiajs/vue3'
import { computed, ref } from 'vue'
import type { SortDirection } from '~/composables/sort_direction'
import { entityFields } from '~/forms/entity_fields'
import { filterFields } from '~/forms/filter_fields'
import type { FieldView, ListFilter, ListQuery } from '~/types/entity'
import { listPath, lookSearch } from '~/composables/list_look'
import type { ListPage, Look } from '~/types/list'

/** What a change of the list brings anew. */
const ANEW = [
  'rows',
  'pagination',
  'query',
  'opened',
  'groups',
  'views',
  'settings',
  'look',
  'board',
]

/** Milliseconds before a list shows that it is being fetched. */
const PATIENCE = 150

type State = Pick<ListPage, 'entity' | 'query' | 'opened' | 'settings' | 'look'>

/** A list's state lives in its address, in the API's own words; every change is a visit. */
export class List {
  fields = computed(() => entityFields(this.list().entity))
  filters = computed(() => filterFields(this.list().entity))
  columns = computed(() => shownColumns(this.fields.value, this.list().query.fields))
  groupable = computed(() => this.fields.value.filter((field) => field.groupable))
  isNarrowed = computed(() => Boolean(this.query.search || this.query.filters.length))
  /** The rows are those of before, and the answer lets one wait. */
  isSlow = ref(false)
  private waiting?: ReturnType<typeof setTimeout>

  constructor(private list: () => State) {}

  change(part: Partial<ListQuery>) {
    const { entity, look } = this.list()
    const search = addressOf(this.list(), { ...this.query, page: 1, ...part })
    this.visit(withSearch(listPath(entity, look.as), search), {
      replace: part.search !== undefined,
      keep: !part.page,
    })
  }

  /** Another way to show the same records: what was grouped for the one says nothing to the other. */
  show(part: Partial<Look>) {
    const list = this.list()
    const look = { ...list.look, ...part }
    const isOther = look.as !== list.look.as
    const group = isOther && part.group_by === undefined ? '' : look.group_by
    const query = { ...this.query, page: 1, group_by: group }
    const search = addressOf({ ...list, look: { ...look, group_by: group } }, query)
    this.visit(withSearch(listPath(list.entity, look.as), search))
  }

  /** Another page of the same list: a view that was not changed stays so. */
  turn(page: number) {
    const { entity, opened, query } = this.list()
    if (!opened.view || opened.changed) return this.change({ page })
    const rest = `page=${page}&page_size=${query.page_size}`
    this.visit(`${entity.path}?view=${opened.view}&${rest}`, { keep: false })
  }

  /** Without a view the look stays that one sees. */
  open(view: string) {
    const { entity, look } = this.list()
    const plain = {
      ...look,
      lanes_by: '',
      color_by: '',
      wip_limits: {},
      starts: '',
      ends: '',
      place: '',
    }
    const search = new URLSearchParams(view === 'none' ? lookSearch(entity, plain) : [])
    search.set('view', view)
    this.visit(withSearch(view === 'none' ? listPath(entity, look.as) : entity.path, search))
  }

  sortDirection(field: FieldView) {
    return directionOf(field, this.query.sort)
  }

  sortBy(field: FieldView) {
    this.change({ sort: nextSort(field, this.query.sort) })
  }

  setFilter(filter: ListFilter) {
    this.change({ filters: [...this.without(filter.path), filter] })
  }

  removeFilter(path: string) {
    this.change({ filters: this.without(path) })
  }

  clear() {
    this.change({ search: '', filters: [] })
  }

  private get query() {
    return this.list().query
  }

  private without(path: string) {
    return this.query.filters.filter((filter) => filter.path !== path)
  }

  private visit(
    address: string,
    { replace, keep = true }: { replace?: boolean; keep?: boolean } = {}
  ) {
    router.visit(address, {
      only: ANEW,
      preserveState: true,
      preserveScroll: keep,
      replace,
      onStart: () => (this.waiting = setTimeout(() => (this.isSlow.value = true), PATIENCE)),
      onFinish: () => {
        clearTimeout(this.waiting)
        this.isSlow.value = false
      },
    })
  }
}

export function useList(list: () => State) {
  return new List(list)
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
function addressOf({ entity, opened, settings, look }: State, query: ListQuery) {
  const isOwn = !opened.view && query.fields.join() === settings.columns.join()
  const search = listSearch(isOwn ? { ...query, fields: [] } : query)
  if (query.group_by) search.set('group_by', query.group_by)
  for (const [name, value] of lookSearch(entity, look)) search.set(name, value)
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
