import { CORE_NOUNS } from '#models/core_nouns'
import type { RegisteredNoun } from '#models/registered_noun'
import { definitionRegistry } from '#platform/definitions/definition_registry'
import { isNamesake } from '#platform/definitions/namesakes'
import { reserveNames } from '#platform/definitions/reserved_names'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import { keyLiteral } from '#platform/entities/query/identifier'
import { E_NOT_FOUND } from '#platform/errors'
import { enabledPlugins } from '#platform/plugins/enabled_plugins'

/**
 * What lists, addresses and permissions are about: a resource of the core or of a plugin, or by its key an
 * entity that the company invented.
 */
export type Noun = string

const registered = new Map(CORE_NOUNS.map((each) => [each.noun, each]))

/** The nouns that companies did not invent: the core's, and those plugins brought at boot. */
export const nouns = {
  /** @throws where it or its entity is there already */
  add(added: RegisteredNoun) {
    nouns.assertFree(added)
    registered.set(added.noun, added)
    reserveNames([added.noun, added.entity])
  },

  /** @throws where it or its entity is there already */
  assertFree({ noun, entity }: RegisteredNoun) {
    if (registered.has(noun) || nouns.ofEntity(entity))
      throw new Error(`The noun "${noun}" or its entity "${entity}" is there already`)
  },

  all(): RegisteredNoun[] {
    return [...registered.values()]
  },

  /** What is so called here: where the company had a word before the plugin, it is the company's. */
  find(noun: Noun): RegisteredNoun | undefined {
    const found = registered.get(noun)
    return found?.plugin && isNamesake(noun) ? undefined : found
  },

  at(address: string): RegisteredNoun | undefined {
    return nouns.all().find((each) => each.address === address)
  },

  ofEntity(entity: string): RegisteredNoun | undefined {
    const found = nouns.all().find((each) => each.entity === entity)
    return found?.plugin && isNamesake(entity) ? undefined : found
  },

  /** Those this tenant has: of plugins only what it enabled. */
  async present(): Promise<RegisteredNoun[]> {
    const enabled = await enabledPlugins()
    return nouns.all().filter(({ plugin }) => !plugin || enabled.has(plugin))
  },
}

/** Whether a company invented it: its records are rows of `records`. */
export function isOwn(noun: Noun) {
  return nouns.find(noun) === undefined
}

/** Whether a workflow may move its records: they have states, words, files and checklists. */
export function hasStory(noun: Noun) {
  return nouns.find(noun)?.workflow ?? true
}

/** Files hang on what has a story, and on whatever plugins bring. */
export function holdsFiles(noun: Noun) {
  return hasStory(noun) || nouns.find(noun)?.plugin !== undefined
}

export function entityOf(noun: Noun): string {
  return nouns.find(noun)?.entity ?? noun
}

/** The noun of an entity; undefined for one of the system's that has no list of this kind. */
export function nounOf(entity: string): Noun | undefined {
  const known = nouns.ofEntity(entity)?.noun
  if (known || isNamesake(entity)) return known ?? entity
  return systemDefinitions().find('entity', entity) ? undefined : entity
}

/** The same for an entity this tenant has. @throws E_NOT_FOUND */
export async function listedNoun(entity: string): Promise<Noun> {
  const isKnown = await definitionRegistry.knows('entity', entity)
  const noun = nounOf(entity)
  if (!noun || !isKnown || !(await isPresent(noun)))
    throw new E_NOT_FOUND(`There is no list of "${entity}"`)
  return noun
}

/** Every noun of this tenant. */
export async function allNouns(): Promise<Noun[]> {
  const present = (await nouns.present()).map(({ noun }) => noun)
  return [...present, ...(await definitionRegistry.ownEntities())]
}

/** Whether the tenant has it: what a plugin brings rests with it. */
export async function isPresent(noun: Noun) {
  const { plugin } = nouns.find(noun) ?? {}
  return !plugin || (await enabledPlugins()).has(plugin)
}

/** Where its pages and its resource are: `/tasks`, `/records/safety_permit`. */
export function addressOf(noun: Noun) {
  return nouns.find(noun)?.address ?? `/records/${noun}`
}

export function tableOf(noun: Noun) {
  return nouns.find(noun)?.table ?? 'records'
}

/** Which rows of its table a noun has, over the alias `e`. */
export function rowsOfNoun(noun: Noun) {
  return isOwn(noun) ? `e.entity = ${keyLiteral(noun)}` : 'true'
}
