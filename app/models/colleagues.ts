import { EntityReader } from '#platform/entities/entity_reader'
import { E_INVALID_QUERY, E_NOT_FOUND } from '#platform/errors'

const NAME = { fields: 'first_name,last_name', sort: 'first_name,last_name' }
const ACTIVE = { sql: 'e.is_active', bindings: [] }

/** A page of active people by name, as `{ id, first_name, last_name }`. @throws E_INVALID_QUERY */
export async function colleagues({ page, page_size, search, ...others }: Record<string, unknown>) {
  if (Object.keys(others).length > 0) {
    throw new E_INVALID_QUERY('Names have pages and a search: page, page_size and search')
  }
  const people = await EntityReader.of('user', { scope: ACTIVE })
  return people.list({ page, page_size, search, ...NAME })
}

/** One of them, also when their account is closed. @throws E_NOT_FOUND */
export async function colleague(id: string): Promise<object> {
  const people = await EntityReader.of('user')
  const { data } = await people.narrowed({ sql: 'e.id = ?::uuid', bindings: [id] }).list(NAME)
  const [person] = JSON.parse(data) as object[]
  if (!person) throw new E_NOT_FOUND()
  return person
}
