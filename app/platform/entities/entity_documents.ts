import type { EntityDefinition } from '#platform/definitions/types'

type Text = 'title' | 'title_plural' | 'icon' | 'label'

/** The key of a variant among its base's: `equipment.elevator` → `elevator`. */
export function variantKey({ key }: EntityDefinition) {
  return key.slice(key.indexOf('.') + 1)
}

/** What the most particular document says that says anything. */
export function mostParticular<K extends Text>(
  documents: readonly EntityDefinition[],
  key: K
): EntityDefinition[K] | undefined {
  return documents.map((document) => document[key]).findLast((text) => text !== undefined)
}
