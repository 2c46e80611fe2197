import { definitionRegistry } from '#platform/definitions/definition_registry'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { keyLiteral } from '#platform/entities/query/identifier'
import { E_NOT_FOUND } from '#platform/errors'

export type CoreNoun = 'facilities' | 'equipment' | 'tasks'

/**
 * What lists, addresses and permissions are about: a resource of the core, or by its key an entity that the
 * company invented.
 */
export type Noun = string

const ENTITIES: Record<CoreNoun, string> = {
  equipment: 'equipment',
  facilities: 'facility',
  tasks: 'task',
}

export const CORE_NOUNS = Object.keys(ENTITIES) as CoreNoun[]

export function isCore(noun: Noun): noun is CoreNoun {
  return Object.hasOwn(ENTITIES, noun)
}

export function entityOf(noun: Noun): string {
  return isCore(noun) ? ENTITIES[noun] : noun
}

/** The noun of an entity; undefined for one of the system's that has no list of this kind. */
export function nounOf(entity: string): Noun | undefined {
  const core = CORE_NOUNS.find((noun) => ENTITIES[noun] === entity)
  return core ?? (systemDefinitions().find('entity', entity) ? undefined : entity)
}

/** The same for an entity this tenant has. @throws E_NOT_FOUND */
export async function listedNoun(entity: string): Promise<Noun> {
  const noun = nounOf(entity)
  if (!noun || !(await definitionRegistry.knows('entity', entity)))
    throw new E_NOT_FOUND(`There is no list of "${entity}"`)
  return noun
}

/** Every noun of this tenant. */
export async function allNouns(): Promise<Noun[]> {
  return [...CORE_NOUNS, ...(await definitionRegistry.ownEntities())]
}

/** Where its pages and its resource are: `/tasks`, `/records/safety_permit`. */
export function addressOf(noun: Noun) {
  return isCore(noun) ? `/${noun}` : `/records/${noun}`
}

export function tableOf(noun: Noun) {
  return isCore(noun) ? noun : 'records'
}

/** Which rows of its table a noun has, over the alias `e`. */
export function rowsOfNoun(noun: Noun) {
  return isCore(noun) ? 'true' : `e.entity = ${keyLiteral(noun)}`
}
