import { definitionRegistry } from '#platform/definitions/definition_registry'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { Entity } from '#platform/entities/entity'

/** The entities the API's document is made of: the tenant's for its people, else as the product comes. */
export async function documentedEntities(
  keys: string[],
  { own }: { own: boolean }
): Promise<Entity[]> {
  if (own) {
    const all = [...keys, ...(await definitionRegistry.ownEntities())]
    return Promise.all(all.map((key) => definitionRegistry.entity(key)))
  }
  return keys.map((key) =>
    Entity.from(systemDefinitions().find('entity', key)!, {
      variants: systemDefinitions().variants(key),
    })
  )
}
