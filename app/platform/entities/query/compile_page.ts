import type { ListSource } from '#platform/entities/query/list_source'
import { orderKeySql, orderSql } from '#platform/entities/query/order'
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
    bindings: [size, size, size, ...source.pageBindings, size + 1, offset, ...projection.bindings],
    sql: () =>
      `select coalesce(array_to_json((array_agg(row_to_json(r)))[1:?::int]), '[]')::text as data, ` +
      `case when count(*) > ?::int then (array_agg(q."~key"))[?::int] end as next_key ` +
      `from (select ${projection.source}, ${orderKeySql(query.order)} as "~key" from ${source.from} ` +
      `where ${source.page} order by ${orderSql(query.order)} limit ?::int offset ?::int) q ` +
      `cross join lateral (select ${projection.output}) r`,
  }
}
