import type { EntityReader } from '#platform/entities/entity_reader'
import type { Field } from '#platform/entities/field'

/** What carries coordinates of its own in columns. */
const OWN = 'latitude'

export type Place = { kind: 'own' | 'point' | 'facility'; field: Field }

/** By which fields records of this kind can stand on a map, the nearest first. */
export function placesOf(records: EntityReader): string[] {
  const found = records.entity.fields.filter(({ path }) => placeOf(records, path))
  const order = ['own', 'point', 'facility']
  const rank = ({ path }: Field) => order.indexOf(placeOf(records, path)!.kind)
  return found.sort((one, other) => rank(one) - rank(other)).map(({ path }) => path)
}

export function placeOf(records: EntityReader, path: string): Place | null {
  const field = path ? records.entity.field(path) : undefined
  if (!field || !records.accepts({ fields: [path] })) return null
  if (path === OWN && records.accepts({ fields: ['longitude'] })) return { kind: 'own', field }
  if (field.type.name === 'geo_point') return { kind: 'point', field }
  return field.relation === 'facility' && path !== 'parent_id' ? { kind: 'facility', field } : null
}
