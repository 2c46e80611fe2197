import { readFileSync } from 'node:fs'
import type { EntityDefinition } from '#platform/definitions/types'

const FILE = new URL('../../../schemas/core/record.json', import.meta.url)

let loaded: EntityDefinition | undefined

/**
 * What stands in the place of a system file for an entity the tenant invents: its records are rows of `records`,
 * whose columns every such entity has, and keep the tenant's own fields in `custom`.
 */
export function recordEntity(key: string): EntityDefinition {
  loaded ??= JSON.parse(readFileSync(FILE, 'utf8')) as EntityDefinition
  return { ...loaded, key, title: key, title_plural: undefined, path: `/records/${key}` }
}

/** What numbers of an entity's records begin with: as its definition says, else its initials. */
export function numberPrefix({ key, number }: EntityDefinition) {
  const initials = key.split('_').map((word) => word.charAt(0).toUpperCase())
  return number?.prefix ?? `${initials.join('')}-`
}
