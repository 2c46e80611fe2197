import type { Entity } from '#platform/entities/entity'
import { keyLiteral } from '#platform/entities/query/identifier'

/**
 * Which rows of its table are an entity's own, as conditions: all of them, but for the entities a tenant
 * invents, which share one.
 */
export function rowsOf({ key, isOwn }: Pick<Entity, 'key' | 'isOwn'>, alias = 'e.'): string[] {
  return isOwn ? [`${alias}entity = ${keyLiteral(key)}`] : []
}
