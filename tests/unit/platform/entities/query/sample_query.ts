import { Entity } from '#platform/entities/entity'
import type { EntityDefinition } from '#platform/definitions/types'
import { compileList, type ListContext } from '#platform/entities/query/compile_list'
import { ListQuery, type ListQueryOptions } from '#platform/entities/query/list_query'
import { parseListQuery } from '#platform/entities/query/parse_list_query'
import type { RelatedEntities } from '#platform/entities/query/related'
import { elevator, equipmentBase, hvacUnit } from '#tests/unit/platform/entities/sample_definitions'

const facilityBase: EntityDefinition = {
  kind: 'entity',
  key: 'facility',
  title: 'Facility',
  table: 'facilities',
  label: "{{name}}? it's",
  columns: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' } },
  schema: { type: 'object', properties: {} },
}

export const equipment = Entity.from(equipmentBase, {
  variants: [elevator, hvacUnit],
  retired: ['old_key'],
})
export const related: RelatedEntities = (key) => {
  const entity = { equipment, facility: Entity.from(facilityBase) }[key]
  return entity && { entity }
}

export function listQuery(query: Record<string, unknown>, options: ListQueryOptions = {}) {
  return ListQuery.from(equipment, parseListQuery(query), options)
}

export function compiled(
  query: Record<string, unknown>,
  options: ListQueryOptions & ListContext = {}
) {
  return compileList(listQuery(query, options), { related, ...options })
}
