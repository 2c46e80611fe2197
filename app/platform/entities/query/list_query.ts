import type { Entity } from '#platform/entities/entity'
import type { Field } from '#platform/entities/field'
import { foldText } from '#platform/entities/fold_text'
import { decodeCursor } from '#platform/entities/query/cursor'
import { Filter } from '#platform/entities/query/filter'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import type { Comparands } from '#platform/entities/query/list_secrets'
import type { KeyValue, OrderKey } from '#platform/entities/query/order'
import type { FilterParameter, ListParameters } from '#platform/entities/query/parse_list_query'
import type { Predicate } from '#platform/entities/query/predicate'
import type { Viewer } from '#platform/entities/viewer'

export interface ListQueryOptions {
  viewer?: Viewer
  /** Filters that are no field: `within` (a node and all below). They check their value themselves. */
  filters?: Record<string, (value: string) => Predicate>
  /** Needed where a filter asks for an encrypted field. */
  comparands?: Comparands
}

const MAX_SORTS = 5
const MAX_GROUPINGS = 2
const MAX_WORDS = 8

/** A list's parameters, judged: every name is a field this viewer may use so. */
export class ListQuery {
  readonly filters: readonly Filter[]
  readonly conditions: readonly Predicate[]
  readonly order: readonly OrderKey[]
  readonly words: readonly string[]
  readonly include: readonly Field[]
  /** The fields whose values are counted: one, or a second within the first. */
  readonly groups: readonly Field[]
  /** The fields of the answer; undefined is all the viewer may see. */
  readonly fields?: ReadonlySet<string>
  readonly after?: readonly KeyValue[]
  readonly viewer?: Viewer

  private constructor(
    readonly entity: Entity,
    readonly parameters: ListParameters,
    { viewer, filters = {}, comparands }: ListQueryOptions
  ) {
    this.viewer = viewer
    const own = parameters.filters.filter(({ path }) => !Object.hasOwn(filters, path))
    const others = parameters.filters.filter(({ path }) => Object.hasOwn(filters, path))
    this.filters = own.map((parameter) => this.#filter(parameter, comparands))
    this.conditions = others.map(({ path, value }) => filters[path](value))
    this.order = this.#order()
    this.words = foldText(parameters.search).split(' ').filter(Boolean).slice(0, MAX_WORDS)
    this.include = parameters.include.map((name) => this.#included(name))
    this.groups = this.#groupings()
    this.fields = parameters.fields.length > 0 ? this.#selected() : undefined
    this.after = parameters.cursor ? decodeCursor(this.order, parameters.cursor) : undefined
  }

  /** @throws E_INVALID_QUERY */
  static from(
    entity: Entity,
    parameters: ListParameters,
    options: ListQueryOptions = {}
  ): ListQuery {
    return new ListQuery(entity, parameters, options)
  }

  #filter(parameter: FilterParameter, comparands?: Comparands) {
    const field = this.#visible(parameter.path)
    if (field?.filterable) return Filter.from(field, parameter, comparands)
    throw invalidQuery(
      `filter[${parameter.path}]`,
      `Lists cannot be filtered by "${parameter.path}"`
    )
  }

  #order(): OrderKey[] {
    const names = this.parameters.sort
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    if (names.length > MAX_SORTS)
      throw invalidQuery('sort', `A list sorts by at most ${MAX_SORTS} fields`)
    const sorts =
      names.length > 0 ? names : [this.entity.field('created_at') ? '-created_at' : 'id']
    const keys = sorts.map((name) => this.#orderKey(name))
    const last = keys.findIndex(({ field }) => field.path === 'id')
    return last >= 0 ? keys.slice(0, last + 1) : [...keys, this.#tieBreak(keys.at(-1)!.descending)]
  }

  #orderKey(name: string): OrderKey {
    const descending = name.startsWith('-')
    const path = descending ? name.slice(1) : name
    const field = this.#visible(path)
    if (!field?.sortable && path !== 'id')
      throw invalidQuery('sort', `Lists cannot be sorted by "${path}"`)
    return { field: field!, descending, plain: this.#isFilled(field!) }
  }

  #tieBreak(descending: boolean): OrderKey {
    return { field: this.entity.field('id')!, descending, plain: true }
  }

  #isFilled(field: Field) {
    return (
      !field.nullable ||
      this.filters.some((filter) => filter.field === field && filter.excludesNull)
    )
  }

  #included(name: string) {
    const field = this.entity.fields.find((candidate) => candidate.include === name)
    if (field?.viewableBy(this.viewer)) return field
    throw invalidQuery('include', `Lists cannot include "${name}"`)
  }

  #groupings() {
    const paths = this.parameters.group_by
      .split(',')
      .map((path) => path.trim())
      .filter(Boolean)
    if (paths.length > MAX_GROUPINGS)
      throw invalidQuery('group_by', `A list is grouped by at most ${MAX_GROUPINGS} fields`)
    return paths.map((path) => this.#grouping(path))
  }

  #grouping(path: string) {
    const field = this.#visible(path)
    if (field?.groupable) return field
    throw invalidQuery('group_by', `Lists cannot be grouped by "${path}"`)
  }

  #selected() {
    const { fields } = this.parameters
    const unknown = fields.find((path) => path !== 'custom' && !this.#visible(path))
    if (unknown) throw invalidQuery('fields', `Lists have no field "${unknown}"`)
    return new Set(['id', ...fields])
  }

  #visible(path: string) {
    const field = this.entity.field(path)
    return field?.viewableBy(this.viewer) ? field : undefined
  }
}
