import { isRecord } from '#platform/entities/merge_patch'
import { OPERATORS, type Operator } from '#platform/entities/field_types/field_type'
import { invalidQuery } from '#platform/entities/query/invalid_query'

export interface FilterParameter {
  path: string
  op: Operator
  value: string
}

/** The query string of a list, read but not yet judged; pages get it back as it is. */
export interface ListParameters {
  page: number
  page_size: number
  cursor?: string
  sort: string
  search: string
  fields: string[]
  include: string[]
  filters: FilterParameter[]
  /** The field whose values are counted, or two with a comma between; empty for none. */
  group_by: string
}

export const MAX_PAGE_SIZE = 100
const DEFAULT_PAGE_SIZE = 50
const MAX_PAGE = 1_000_000
const MAX_FILTERS = 20
const MAX_TEXT = 2_000
const RESERVED = new Set([
  'page',
  'page_size',
  'cursor',
  'sort',
  'search',
  'fields',
  'include',
  'filter',
  'group_by',
])

/**
 * Reads `?page=2&sort=-created_at&status=operational&filter[custom.capacity_lbs][gte]=2000`.
 * `ignored` names parameters that are not the list's (`format` of an export).
 * @throws E_INVALID_QUERY
 */
export function parseListQuery(
  query: Record<string, unknown>,
  ignored: readonly string[] = []
): ListParameters {
  const filters = [...columnFilters(query, ignored), ...pathFilters(query.filter)]
  if (filters.length > MAX_FILTERS)
    throw invalidQuery('filter', `A list takes at most ${MAX_FILTERS} filters`)
  return {
    page: wholeNumber('page', query.page) ?? 1,
    page_size: Math.min(
      wholeNumber('page_size', query.page_size) ?? DEFAULT_PAGE_SIZE,
      MAX_PAGE_SIZE
    ),
    sort: text('sort', query.sort),
    search: text('search', query.search).trim(),
    fields: names('fields', query.fields),
    include: names('include', query.include),
    filters,
    group_by: text('group_by', query.group_by).trim(),
    ...(query.cursor !== undefined && { cursor: text('cursor', query.cursor) }),
  }
}

/** `?status=operational` */
function columnFilters(
  query: Record<string, unknown>,
  ignored: readonly string[]
): FilterParameter[] {
  return Object.entries(query)
    .filter(([name]) => !RESERVED.has(name) && !ignored.includes(name))
    .map(([path, value]) => ({ path, op: 'eq', value: text(path, value) }))
}

/** `?filter[name][contains]=otis`, and `?filter[within]=…` for short. */
function pathFilters(filter: unknown): FilterParameter[] {
  if (filter === undefined) return []
  if (!isRecord(filter))
    throw invalidQuery('filter', 'Write a filter as filter[field][operator]=value')
  return Object.entries(filter).flatMap(([path, conditions]) =>
    Object.entries(isRecord(conditions) ? conditions : { eq: conditions }).map(([op, value]) => ({
      path,
      op: operator(path, op),
      value: text(`filter[${path}][${op}]`, value),
    }))
  )
}

function operator(path: string, op: string): Operator {
  if ((OPERATORS as readonly string[]).includes(op)) return op as Operator
  throw invalidQuery(`filter[${path}]`, `Filters compare by one of: ${OPERATORS.join(', ')}`)
}

function wholeNumber(name: string, value: unknown) {
  if (value === undefined || value === '') return undefined
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= MAX_PAGE) return number
  throw invalidQuery(name, `${name} must be a whole number from 1 to ${MAX_PAGE}`)
}

function names(name: string, value: unknown) {
  return text(name, value)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function text(name: string, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string') throw invalidQuery(name, `${name} must be given once, as text`)
  if (value.length > MAX_TEXT || value.includes('\0'))
    throw invalidQuery(name, `${name} must be text of at most ${MAX_TEXT} characters`)
  return value
}
