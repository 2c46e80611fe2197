import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Entity } from '#platform/entities/entity'
import { linkedKey, type LinkedEntities } from '#platform/entities/query/linked'
import type { Predicate } from '#platform/entities/query/predicate'

/** Which records of an entity somebody may read, over the alias `e`. */
export type ReadableRecords = (key: string) => Predicate

/** The entities an entity's lookups and roll-ups read; one whose definition is gone is read by none. */
export async function linkedEntities(
  entity: Entity,
  readable?: ReadableRecords
): Promise<LinkedEntities | undefined> {
  const linked = entity.fields.filter((field) => field.linked)
  if (!linked.length) return undefined
  const wanted = new Set(linked.map((field) => linkedKey(field, entity)))
  const known = await definitionRegistry.all('entity')
  const keys = known.map(({ document }) => document.key).filter((key) => wanted.has(key))
  const found = await Promise.all(keys.map((key) => definitionRegistry.entity(key)))
  const entities = new Map(
    found.map((one) => [one.key, { entity: one, scope: readable?.(one.key) }])
  )
  return (key) => entities.get(key)
}
