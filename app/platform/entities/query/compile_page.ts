import { fieldExpression } from '#platform/entities/query/expression'
import type { ListSource } from '#platform/entities/query/list_source'
import { orderKeySql, orderSql, type OrderKey } from '#platform/entities/query/order'
import type { LinkedEntities } from '#platform/entities/query/linked'
import { Projection } from '#platform/entities/query/projection'
import type { RelatedEntities } from '#platform/entities/query/related'

export interface PageOptions {
  size: number
  offset: number
  related?: RelatedEntities
  linked?: LinkedEntities
}

export interface CompiledPage {
  shape: string
  /** The text, made only when no cache has it. */
  sql: () => string
  bindings: unknown[]
}

/**
 * One page of rows as JSON text (`data`) with the sort values of its last row where more follow
 * (`next_key`). Fetches one row more than it shows, which tells whether there is a next page. Relations
 * are looked up for the rows of the page only, after sorting, so that joining cannot disturb the order.
 */
export function compilePage(
  source: ListSource,
  { size, offset, related, linked }: PageOptions
): CompiledPage {
  const { query } = source
  const projection = new Projection(query.entity, {
    viewer: query.viewer,
    fields: query.fields,
    include: query.include,
    related,
    linked,
  })
  return {
    shape: `${source.shape}\n${projection.shape}`,
    bindings: [size, size, size, ...rowBindings(source, size + 1, offset), ...projection.bindings],
    sql: () =>
      `select coalesce(array_to_json((array_agg(row_to_json(r)))[1:?::int]), '[]')::text as data, ` +
      `case when count(*) > ?::int then (array_agg(q."~key"))[?::int] end as next_key ` +
      `from (${rowSql(source, `${projection.source}, ${orderKeySql(query.order)} as "~key"`)}) q ` +
      `cross join lateral (select ${projection.output}) r`,
  }
}

function rowSql(source: ListSource, columns: string) {
  const { order } = source.query
  const key = nullableDescent(source)
  if (key) return splitSql(source, columns, key)
  return `select ${columns} from ${source.from} where ${source.page} order by ${orderSql(order)} limit ?::int offset ?::int`
}

function rowBindings(source: ListSource, count: number, offset: number) {
  const rows = source.pageBindings
  if (!nullableDescent(source)) return [...rows, count, offset]
  return [...rows, offset + count, ...rows, offset + count, count, offset]
}

/** A field that may be empty, by which the list goes down. */
function nullableDescent({ query: { order, after } }: ListSource): OrderKey | undefined {
  const [first, second] = order
  return !after && order.length === 2 && first.descending && !first.plain && second.descending
    ? first
    : undefined
}

/**
 * An index read backwards has the empty ones first, where lists have them last: the others are read from it, the
 * empty ones beside them, each no more than the page needs.
 */
function splitSql({ query, from, page }: ListSource, columns: string, { field }: OrderKey) {
  const [value, id] = query.order.map((key) => fieldExpression(key.field))
  const part = (which: string) =>
    `(select ${columns}, ${value} as "~value", ${id} as "~id" from ${from} where ${page} and ${fieldExpression(field)} ${which} ` +
    `order by ${value} desc, ${id} desc limit ?::int)`
  return (
    `select * from (${part('is not null')} union all ${part('is null')}) u ` +
    `order by u."~value" desc nulls last, u."~id" desc limit ?::int offset ?::int`
  )
}
