import type { DefinitionSection } from '~/types/definition'

type Layout = DefinitionSection[]

/** A place in a layout: the section and how many fields stand before it. */
export type FieldPlace = { section: number; at: number }

export function placeOf(layout: Layout, key: string): FieldPlace | null {
  const section = layout.findIndex(({ fields }) => fields.includes(key))
  return section === -1 ? null : { section, at: layout[section].fields.indexOf(key) }
}

export function insertField(layout: Layout, key: string, { section, at }: FieldPlace): Layout {
  return replaceFields(layout, section, layout[section].fields.toSpliced(at, 0, key))
}

/** To where a place points before the field is taken out of its own. */
export function moveFieldTo(layout: Layout, key: string, place: FieldPlace): Layout {
  const from = placeOf(layout, key)
  if (!from) return layout
  const isBelow = from.section === place.section && from.at < place.at
  const at = isBelow ? place.at - 1 : place.at
  if (from.section === place.section && from.at === at) return layout
  const without = layout[from.section].fields.filter((one) => one !== key)
  return insertField(replaceFields(layout, from.section, without), key, { ...place, at })
}

/** A field dropped on another takes its place: from above, that lies behind it. */
export function placeTaken(layout: Layout, key: string, { section, at }: FieldPlace): FieldPlace {
  const from = placeOf(layout, key)
  const isFromAbove = from?.section === section && from.at < at
  return { section, at: isFromAbove && at < layout[section].fields.length ? at + 1 : at }
}

/** A section goes, its fields join the one above, or below where it was the first. */
export function dropSection(layout: Layout, index: number): Layout {
  const { fields } = layout[index]
  const rest = layout.toSpliced(index, 1)
  if (!fields.length || !rest.length) return fields.length ? layout : rest
  const heir = Math.max(0, index - 1)
  const joined = index > 0 ? [...rest[heir].fields, ...fields] : [...fields, ...rest[heir].fields]
  return replaceFields(rest, heir, joined)
}

export function moveSection(layout: Layout, index: number, step: 1 | -1): Layout {
  const to = index + step
  if (to < 0 || to >= layout.length) return layout
  return layout.toSpliced(index, 1).toSpliced(to, 0, layout[index])
}

function replaceFields(layout: Layout, at: number, fields: string[]): Layout {
  return layout.with(at, { ...layout[at], fields })
}
