import type { LucidModel, ModelQueryBuilderContract } from '@adonisjs/lucid/types/model'
import type { Pagination } from '#platform/entities/query/compile_list'
import { parseListQuery } from '#platform/entities/query/parse_list_query'
import { E_INVALID_QUERY } from '#platform/errors'

/** Which page of a short list that is no entity: only `page` and `page_size` are understood. @throws E_INVALID_QUERY */
export function pageOnly(parameters: Record<string, unknown>) {
  const { page, page_size: size, ...others } = parseListQuery(parameters)
  if (
    others.sort ||
    others.search ||
    others.cursor ||
    [others.filters, others.fields, others.include].some(({ length }) => length)
  ) {
    throw new E_INVALID_QUERY('This list has pages only: page and page_size')
  }
  return { page, size }
}

/** That page of a query. @throws E_INVALID_QUERY */
export async function peoplePage<Model extends LucidModel>(
  query: ModelQueryBuilderContract<Model, InstanceType<Model>>,
  parameters: Record<string, unknown>
) {
  const { page, size } = pageOnly(parameters)
  const found = await query.paginate(page, size)
  const pagination: Pagination = {
    page,
    page_size: size,
    total: found.total,
    total_pages: Math.ceil(found.total / size),
    next_cursor: null,
  }
  return { rows: found.all() as InstanceType<Model>[], pagination }
}
