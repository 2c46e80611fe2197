import type { DefinitionProperty } from '~/types/definition'

/** What a field says of itself whatever its kind. */
const OWN = ['title', 'description', 'x-permissions', 'x-list', 'x-filter', 'x-sort'] as const
const BOUNDS = ['minimum', 'maximum', 'x-unit'] as const

/**
 * The property as another kind: its words and permissions stay, options go from one choice to several,
 * units and bounds from number to number. For fields nobody filled in yet: values are not converted.
 */
export function retypeProperty(
  before: DefinitionProperty,
  kind: DefinitionProperty
): DefinitionProperty {
  const isNumber = (one: DefinitionProperty) => ['integer', 'number'].includes(String(one.type))
  const keeps = isNumber(before) && isNumber(kind) && !kind['x-widget'] ? [...OWN, ...BOUNDS] : OWN
  return { ...withOptions(before, kind), ...pick(before, keeps) }
}

function withOptions(before: DefinitionProperty, kind: DefinitionProperty): DefinitionProperty {
  const options = pick(before.items?.enum ? before.items : before, ['enum', 'x-options'])
  if (!options.enum) return { ...kind }
  if (kind.items?.enum) return { ...kind, items: { ...kind.items, ...options } }
  return kind.enum ? { ...kind, ...options } : { ...kind }
}

function pick(property: DefinitionProperty, keywords: readonly string[]): DefinitionProperty {
  const kept = keywords.filter((keyword) => property[keyword] !== undefined)
  return Object.fromEntries(kept.map((keyword) => [keyword, property[keyword]]))
}
