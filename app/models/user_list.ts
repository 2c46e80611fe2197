import User from '#models/user'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { compileList, pagination, type ListRow } from '#platform/entities/query/compile_list'
import { ListQuery } from '#platform/entities/query/list_query'
import { parseListQuery } from '#platform/entities/query/parse_list_query'
import type { Predicate } from '#platform/entities/query/predicate'
import { runCompiled } from '#platform/entities/query/run_compiled'
import type { Viewer } from '#platform/entities/viewer'

/** `?role=technician` */
export const userFilters = {
  role: (key: string): Predicate => ({
    sql: 'e.role_id IN (SELECT id FROM roles WHERE key = ?)',
    bindings: [key],
  }),
}

/** A page of users in the order asked for, with their roles. @throws E_INVALID_QUERY */
export async function userList(query: Record<string, unknown>, viewer?: Viewer) {
  const list = ListQuery.from(await definitionRegistry.entity('user'), parseListQuery(query), {
    viewer,
    filters: userFilters,
  })
  const [row] = await runCompiled<ListRow>(compileList(list))
  const ids = (JSON.parse(row.data) as { id: string }[]).map(({ id }) => id)
  const found = await User.query().whereIn('id', ids).preload('role')
  const byId = new Map(found.map((user) => [user.id, user]))
  return {
    users: ids.map((id) => byId.get(id)!),
    fields: list.fields,
    pagination: pagination(list, row),
  }
}
