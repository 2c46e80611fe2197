import { isDateTime, isUuid } from '#platform/entities/formats'
import { invalidQuery } from '#platform/entities/query/invalid_query'
import { likePattern } from '#platform/entities/query/like_pattern'
import { EVERYTHING, type Predicate } from '#platform/entities/query/predicate'
import { plainList } from '#platform/entities/query/plain_list'
import { E_NOT_FOUND } from '#platform/errors'

type Filter = { sql: string; check: (value: string) => boolean; value?: (text: string) => string }

export type PlainShape = {
  select: string
  from: string
  /** The column that `find` asks by. */
  id: string
  order: string
  filters: Record<string, Filter>
}

const PAGING = ['page', 'page_size']

/** Filters of lists that no definition describes. */
export const filterBy = {
  id: (sql: string): Filter => ({ sql: `${sql} = ?::uuid`, check: isUuid }),
  word: (sql: string, words: readonly string[]): Filter => ({
    sql: `${sql} = ?`,
    check: (value) => words.includes(value),
  }),
  flag: (sql: string): Filter => ({
    sql: `(${sql}) = ?::boolean`,
    check: (value) => value === 'true' || value === 'false',
  }),
  since: (sql: string): Filter => ({ sql: `${sql} >= ?::timestamptz`, check: isDateTime }),
  until: (sql: string): Filter => ({ sql: `${sql} < ?::timestamptz`, check: isDateTime }),
  text: (sql: string): Filter => ({
    sql: `lower(${sql}) LIKE ?`,
    check: (value) => value.length <= 200,
    value: (text) => likePattern(text.toLowerCase(), 'anywhere'),
  }),
}

/** A list of rows that no definition describes: as JSON text, in one statement. */
export class PlainRecords {
  constructor(private shape: PlainShape) {}

  /** @throws E_INVALID_QUERY for a filter it does not know */
  list(query: Record<string, unknown>, scope: Predicate = EVERYTHING) {
    const filters = Object.entries(query)
      .filter(([name, value]) => !PAGING.includes(name) && value !== '')
      .map(([name, value]) => this.filter(name, value))
    return this.page([...filters.map(({ sql }) => sql), scope.sql], {
      bindings: [...filters.map(({ binding }) => binding), ...scope.bindings],
      query,
    })
  }

  /** One row as JSON text. @throws E_NOT_FOUND */
  async find(id: string, scope: Predicate = EVERYTHING): Promise<string> {
    const where = [`${this.shape.id} = ?::uuid`, scope.sql]
    const { data } = await this.page(where, { bindings: [id, ...scope.bindings], query: {} })
    if (data === '[]') throw new E_NOT_FOUND()
    return data.slice(1, -1)
  }

  private page(
    where: string[],
    { bindings, query }: { bindings: unknown[]; query: Record<string, unknown> }
  ) {
    const { select, from, order } = this.shape
    return plainList({ select, from, order, bindings, where: where.join(' AND ') }, query)
  }

  private filter(name: string, value: unknown) {
    const { filters } = this.shape
    const filter = Object.hasOwn(filters, name) ? filters[name] : undefined
    if (!filter) throw invalidQuery(name, `Lists cannot be filtered by "${name}"`)
    if (typeof value !== 'string' || !filter.check(value))
      throw invalidQuery(name, `${name} has a value that cannot be`)
    return { sql: filter.sql, binding: filter.value?.(value) ?? value }
  }
}

/** A record that a row points at, as its id and what it is called. */
export function labelled(alias: string, label: string) {
  return `CASE WHEN ${alias}.id IS NOT NULL THEN json_build_object('id', ${alias}.id, 'label', ${label}) END`
}
