import { definitionRegistry } from '#platform/definitions/definition_registry'
import type { Entity } from '#platform/entities/entity'
import { E_NOT_FOUND } from '#platform/errors'

/** The entity a key names: `equipment`, or a variant like `equipment.elevator`. @throws E_NOT_FOUND */
export async function tenantEntity(key: string): Promise<Entity> {
  const [base, variant] = key.split('.')
  const entity = await definitionRegistry.entity(base)
  const found = entity.forVariant(variant)
  if (!found) throw new E_NOT_FOUND(`There is no entity "${key}"`)
  return found
}

/** Every entity and variant that applies to the tenant. */
export async function tenantEntities(): Promise<Entity[]> {
  const keys = (await definitionRegistry.all('entity')).map(({ document }) => document.key)
  return Promise.all(keys.map(tenantEntity))
}
