import { identifier } from '#platform/entities/query/identifier'
import { likePattern } from '#platform/entities/query/like_pattern'
import type { ListQuery } from '#platform/entities/query/list_query'
import { afterBindings, afterSql, orderSignature } from '#platform/entities/query/order'
import type { Predicate } from '#platform/entities/query/predicate'
import { rowsOf } from '#platform/entities/query/rows_of'

/** Which rows of which table a list is about: the part that counting, paging and exporting share. */
export class ListSource {
  readonly #predicates: Predicate[]

  constructor(
    readonly query: ListQuery,
    scope?: Predicate
  ) {
    const words = query.words.map((word) => ({
      sql: 'e.search_text like ?',
      bindings: [likePattern(word, 'anywhere')],
    }))
    this.#predicates = [...(scope ? [scope] : []), ...query.conditions, ...query.filters, ...words]
  }

  /** Same shape, same SQL text. */
  get shape() {
    const { query } = this
    const filters = query.filters.map((filter) => filter.shape).join(';')
    const others = this.#predicates
      .filter((predicate) => !('shape' in predicate))
      .map(({ sql }) => sql)
    const after = query.after?.map((value) => (value === null ? '0' : '1')).join('') ?? ''
    return [query.entity.hash, orderSignature(query.order), after, filters, ...others].join('\n')
  }

  get from() {
    return `${identifier(this.query.entity.table)} e`
  }

  get where() {
    const { entity } = this.query
    const alive = entity.softDelete ? ['e.deleted_at is null'] : []
    return (
      [...rowsOf(entity), ...alive, ...this.#predicates.map(({ sql }) => sql)].join(' and ') ||
      'true'
    )
  }

  get bindings() {
    return this.#predicates.flatMap(({ bindings }) => bindings)
  }

  /** The rows behind the cursor, if there is one. */
  get page() {
    const { order, after } = this.query
    return after ? `${this.where} and ${afterSql(order, after)}` : this.where
  }

  get pageBindings() {
    const { order, after } = this.query
    return after ? [...this.bindings, ...afterBindings(order, after)] : this.bindings
  }
}
