import { definitionRegistry } from '#platform/definitions/definition_registry'
import { isReserved } from '#platform/definitions/reserved_names'
import { systemDefinitions } from '#platform/definitions/system_definitions'

const NO_TYPES =
  'must be a type of a built-in entity like "equipment.crane", or a name without a dot'

/** Why nobody may name an entity so; undefined where one may. */
export async function entityNameProblem(key: string): Promise<string | undefined> {
  const [base, variant] = key.split('.')
  if ((await definitionRegistry.system()).find('entity', base)) return undefined
  if (variant !== undefined) return NO_TYPES
  // What was there before the plugin goes on.
  if ((await definitionRegistry.ownEntities()).includes(base)) return undefined
  const owner = systemDefinitions().ownerOf('entity', base)
  if (owner) return broughtBy(owner, base)
  return isReserved(base) ? `"${base}" is a word of the product: choose another key` : undefined
}

/** Two of one word cannot be enabled together, and the plugin may be at any time. */
function broughtBy(plugin: string, key: string) {
  return `"${key}" is brought by the plugin "${plugin}": enable it, or choose another key`
}
