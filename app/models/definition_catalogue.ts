import { definitionRegistry, type Effective } from '#platform/definitions/definition_registry'
import { DefinitionVersion } from '#platform/definitions/definition_version'
import { KINDS_WITH_META } from '#platform/definitions/meta_schema'
import { isNamesake } from '#platform/definitions/namesakes'
import { systemDefinitions } from '#platform/definitions/system_definitions'
import type { DefinitionKind } from '#platform/definitions/types'
import { E_NOT_FOUND } from '#platform/errors'

/** A definition that applies, and the row it comes from where the tenant published one. */
export type ListedDefinition = Effective & { row?: DefinitionVersion; draft?: DefinitionVersion }

/** Every definition of the tenant with its draft and its published row: two statements, whatever the number. */
export async function definitionCatalogue(kind: DefinitionKind): Promise<ListedDefinition[]> {
  const applying = await definitionRegistry.all(kind)
  const rows = await DefinitionVersion.query()
    .where('kind', kind)
    .whereIn('state', ['draft', 'published'])
  const row = (key: string, state: string) =>
    rows.find((candidate) => candidate.key === key && candidate.state === state)
  const listed = applying.map((effective) => ({
    ...effective,
    row: row(effective.document.key, 'published'),
    draft: row(effective.document.key, 'draft'),
  }))
  return [...listed, ...unpublished(rows, new Set(applying.map(({ document }) => document.key)))]
}

/** The same for all kinds, in the order they are listed. */
export async function wholeCatalogue(): Promise<ListedDefinition[]> {
  const kinds = await Promise.all(KINDS_WITH_META.map(definitionCatalogue))
  return kinds.flat()
}

/** Delivered as it is, delivered and changed since, or the tenant's own. */
export function standingOf({ document, version }: ListedDefinition) {
  const { kind, key } = document
  if (isNamesake(key) || !systemDefinitions().find(kind, key)) return 'own'
  return version ? 'changed' : 'system'
}

/** @throws E_NOT_FOUND */
export async function catalogued(kind: DefinitionKind, key: string): Promise<ListedDefinition> {
  const found = (await definitionCatalogue(kind)).find(({ document }) => document.key === key)
  if (!found) throw new E_NOT_FOUND(`There is no ${kind} "${key}"`)
  return found
}

/** Drafts of keys that nothing publishes yet. */
function unpublished(rows: DefinitionVersion[], known: Set<string>): ListedDefinition[] {
  return rows
    .filter(({ state, key }) => state === 'draft' && !known.has(key))
    .map((draft) => ({ document: draft.document, version: 0, hash: draft.contentHash, draft }))
}
