import { titleText } from '#platform/definitions/title_text'
import type { EntityDefinition, Title } from '#platform/definitions/types'
import type { SectionView } from '#platform/entities/entity_view'
import type { Field } from '#platform/entities/field'

const MORE: Title = { en: 'More', de: 'Weiteres' }
const DETAILS: Title = { en: 'Details', de: 'Angaben' }

/** The sections of form and detail. What an author forgot to place stands in a last section, never nowhere. */
export function entityLayout(
  documents: readonly EntityDefinition[],
  fields: readonly Field[],
  locale: string
): SectionView[] {
  const paths = pathsByName(fields)
  const sections = documents
    .flatMap((document) => document.layout ?? [])
    .map(({ section, fields: names, show }) => ({
      section: titleText(section, locale),
      fields: names.flatMap((name) => paths.get(name) ?? []),
      ...(show && { show }),
    }))
  const placed = new Set(sections.flatMap((section) => section.fields))
  const rest = fields.filter(
    (field) => !placed.has(field.path) && (field.custom || !field.readOnly)
  )
  const title = sections.length ? MORE : DETAILS
  const more = { section: titleText(title, locale), fields: rest.map((field) => field.path) }
  return [...sections, more].filter((section) => section.fields.length > 0)
}

/** A layout may say `capacity_lbs` or `custom.capacity_lbs`. */
function pathsByName(fields: readonly Field[]) {
  const named = fields.flatMap((field) => [
    [field.path, field.path] as const,
    [field.key, field.path] as const,
  ])
  return new Map(named.reverse())
}
