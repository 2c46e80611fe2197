import type { MergeSides } from '#platform/definitions/merge/definition_merge'
import { fieldsOf } from '#platform/definitions/merge/named_lists'
import type { EntityDefinition, FormDefinition } from '#platform/definitions/types'

type Fielded = EntityDefinition | FormDefinition
type Section = { fields?: string[]; items?: { field: string }[] }

/**
 * A merged document without what the merge made senseless: a field that one side took out is asked for
 * nowhere, and one that both moved, each elsewhere, stands where mine has it.
 */
export function withoutStrays<D extends object>(
  merged: D,
  { base, mine, theirs }: MergeSides<D>
): D {
  if (!isFielded(merged)) return merged
  const known = [base, mine, theirs].flatMap(keysOf)
  const left = keysOf(merged)
  const gone = new Set(known.filter((key) => !left.includes(key)))
  const home = homes((merged.layout ?? []) as Section[], sectionsOf(mine))
  const layout = merged.layout?.map((section, at) =>
    only(
      section as Section,
      (field) => !gone.has(field.replace(/^custom\./, '')) && home.get(field) === at
    )
  )
  return {
    ...merged,
    schema: withRequired(merged, gone),
    ...(layout && { layout }),
  } as D
}

function isFielded(document: object): document is Fielded {
  const { kind } = document as { kind?: unknown }
  return kind === 'entity' || kind === 'form'
}

function keysOf(document: object | undefined) {
  return document && isFielded(document) ? Object.keys(document.schema?.properties ?? {}) : []
}

function sectionsOf(document: object | undefined) {
  return document && isFielded(document) ? ((document.layout ?? []) as Section[]) : []
}

function withRequired({ schema }: Fielded, gone: Set<string>) {
  if (!schema?.required?.some((key) => gone.has(key))) return schema
  const { required, ...rest } = schema
  const kept = required!.filter((key) => !gone.has(key))
  return { ...rest, ...(kept.length && { required: kept }) }
}

/** Field → index of the section it stands in: mine where mine has one, else the first. */
function homes(sections: Section[], mine: Section[]) {
  const own = new Map(mine.flatMap((section) => fieldsOf(section).map((field) => [field, section])))
  const home = new Map<string, number>()
  sections.forEach((section, at) =>
    fieldsOf(section).forEach((field) => {
      if (!home.has(field) || isLike(section, own.get(field))) home.set(field, at)
    })
  )
  return home
}

function isLike(one: Section, other: Section | undefined) {
  return (
    other !== undefined &&
    JSON.stringify((one as { section?: unknown }).section) ===
      JSON.stringify((other as { section?: unknown }).section)
  )
}

function only(section: Section, stays: (field: string) => boolean): Section {
  return {
    ...section,
    ...(section.fields && { fields: section.fields.filter(stays) }),
    ...(section.items && { items: section.items.filter(({ field }) => stays(field)) }),
  }
}
