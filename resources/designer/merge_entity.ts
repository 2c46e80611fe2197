import type { DefinitionSection, EntityDocument } from '~/types/definition'
import { mergeOrder, mergePart, mergeThree, type Merge, type MergeConflict } from './merge_three.js'

type Sections = DefinitionSection[]
type Sides<T> = { base: T; mine: T; theirs: T }

/** Two drafts that grew from one document, as one; a field stands in one section, mine if both moved it. */
export function mergeEntity({ base, mine, theirs }: Sides<EntityDocument>): Merge<EntityDocument> {
  const { merged, conflicts } = mergeThree(bare(base), bare(mine), bare(theirs))
  const layout = mergeLayout({
    base: base.layout ?? [],
    mine: mine.layout ?? [],
    theirs: theirs.layout ?? [],
  })
  const document = { ...merged, ...(hasLayout(mine, theirs) && { layout: layout.merged }) }
  return {
    merged: withoutTheGone(document as EntityDocument, [base, mine, theirs]),
    conflicts: [...conflicts, ...layout.conflicts],
  }
}

/** A field that one took out is asked for nowhere, even where the other had moved it or made it required. */
export function withoutTheGone(merged: EntityDocument, sources: EntityDocument[]): EntityDocument {
  const left = Object.keys(merged.schema?.properties ?? {})
  const known = sources.flatMap(({ schema }) => Object.keys(schema?.properties ?? {}))
  const gone = new Set(known.filter((key) => !left.includes(key)))
  if (!gone.size) return merged
  const stays = (key: string) => !gone.has(key)
  const { required, ...schema } = merged.schema ?? {}
  const kept = required?.filter(stays)
  const layout = merged.layout?.map((section) => {
    return { ...section, fields: section.fields.filter(stays) }
  })
  return {
    ...merged,
    schema: { ...schema, ...(kept?.length && { required: kept }) },
    ...(layout && { layout }),
  }
}

/** The field a clash belongs to; null for the rest of the definition. */
export function fieldOfConflict({ path: [part, group, key] }: MergeConflict): string | null {
  return part === 'schema' && group === 'properties' ? key : null
}

function bare({ layout: _layout, ...rest }: EntityDocument): Omit<EntityDocument, 'layout'> {
  return rest
}

function hasLayout(...documents: EntityDocument[]) {
  return documents.some(({ layout }) => layout !== undefined)
}

function mergeLayout({ base, mine, theirs }: Sides<Sections>): Merge<Sections> {
  const [before, ours, other] = [base, mine, theirs].map((sections) => named(sections, base))
  const names = mergeOrder([...before.keys()], [...ours.keys()], [...other.keys()])
  const parts = names.map((name, index) => {
    const section = before.get(name) ?? { section: '', fields: [] }
    const path = ['layout', String(index)]
    const [mine, theirs] = [ours.get(name) ?? section, other.get(name) ?? section]
    return mergePart({ base: section, mine, theirs }, path)
  })
  const homes = names.map((name) => ours.get(name)?.fields ?? [])
  return {
    merged: placedOnce(
      parts.map(({ merged }) => merged),
      homes
    ),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  }
}

/** Sections have no key: one is known by its title, else by the fields it shares with one of before. */
function named(sections: Sections, base: Sections): Map<string, DefinitionSection> {
  const titles = sections.map(titleOf)
  const free = base.filter((section) => !titles.includes(titleOf(section)))
  return new Map(
    sections.map((section) => {
      const known = base.some((one) => titleOf(one) === titleOf(section))
      const at = known ? -1 : free.findIndex((one) => sharesFields(one, section))
      const [was] = at === -1 ? [section] : free.splice(at, 1)
      return [titleOf(was), section]
    })
  )
}

function titleOf({ section }: DefinitionSection) {
  return JSON.stringify(section)
}

function sharesFields(one: DefinitionSection, other: DefinitionSection) {
  return one.fields.some((field) => other.fields.includes(field))
}

/** A field both moved, each elsewhere, stands where `homes` has it. */
function placedOnce(sections: Sections, homes: string[][]): Sections {
  const home = new Map<string, number>()
  sections.forEach(({ fields }, at) =>
    fields.forEach((field) => {
      if (!home.has(field) || homes[at].includes(field)) home.set(field, at)
    })
  )
  return sections.map((section, at) => {
    return { ...section, fields: section.fields.filter((field) => home.get(field) === at) }
  })
}
