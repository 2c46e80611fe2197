import { localText, withText } from './entity_document.js'
import type { DefinitionProperty, LocalText } from '~/types/definition'

type Titles = Record<string, { title?: LocalText; color?: string }>

/** The values one may choose from; a multi-choice keeps them on its items. */
export function optionsOf(property: DefinitionProperty): string[] {
  const values = property.items?.enum ?? property.enum ?? []
  return values.filter((value): value is string => typeof value === 'string')
}

export function optionTitle(property: DefinitionProperty, value: string, locale: string): string {
  return localText(titlesOf(property)[value]?.title, locale, value)
}

/** Titles of options that are gone go with them. */
export function putOptions(property: DefinitionProperty, values: string[]): DefinitionProperty {
  const kept = Object.entries(titlesOf(property)).filter(([value]) => values.includes(value))
  return withOptions(property, { 'enum': values, 'x-options': Object.fromEntries(kept) })
}

export function optionColor(property: DefinitionProperty, value: string): string | null {
  return titlesOf(property)[value]?.color ?? null
}

/** A colour of null takes it away. */
export function putOption(
  property: DefinitionProperty,
  value: string,
  { locale, title, color }: { locale: string; title?: string; color?: string | null }
): DefinitionProperty {
  const titles = titlesOf(property)
  const { color: before, ...rest } = titles[value] ?? {}
  const shade = color === undefined ? before : color
  const option = {
    ...rest,
    ...(title !== undefined && { title: withText(rest.title, locale, title) }),
    ...(shade && { color: shade }),
  }
  return withOptions(property, { 'x-options': { ...titles, [value]: option } })
}

export function moveOption(property: DefinitionProperty, value: string, to: number) {
  const others = optionsOf(property).filter((one) => one !== value)
  return putOptions(property, others.toSpliced(to, 0, value))
}

function titlesOf(property: DefinitionProperty): Titles {
  return ((property.items?.enum ? property.items : property)['x-options'] ?? {}) as Titles
}

function withOptions(
  property: DefinitionProperty,
  keywords: DefinitionProperty
): DefinitionProperty {
  if (!property.items?.enum) return { ...property, ...keywords }
  return { ...property, items: { ...property.items, ...keywords } }
}
