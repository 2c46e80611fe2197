import type {
  DefinitionProperty,
  DefinitionSection,
  EntityDocument,
  LocalText,
} from '~/types/definition'

/** Pure changes of an entity's document: each gives a new document and leaves the old one alone. */

export function localText(text: LocalText | undefined, locale: string, fallback = ''): string {
  if (typeof text === 'string') return text
  return text?.[locale] ?? text?.en ?? Object.values(text ?? {})[0] ?? fallback
}

/** Keeps what other languages say. */
export function withText(text: LocalText | undefined, locale: string, value: string): LocalText {
  return typeof text === 'object' ? { ...text, [locale]: value } : value
}

/**
 * A text in one language. One that is the same in all of them stays so while its reader's `own` is
 * typed, until another language says it otherwise.
 */
export function inLanguage(
  text: LocalText,
  { language, own }: { language: string; own: string },
  value: string
): LocalText {
  if (typeof text === 'string' && language === own) return value
  const all = typeof text === 'string' ? { en: text, de: text } : text
  return withText(all, language, value)
}

export function propertiesOf(document: EntityDocument): Record<string, DefinitionProperty> {
  return document.schema?.properties ?? {}
}

export function isRequired(document: EntityDocument, key: string): boolean {
  return document.schema?.required?.includes(key) ?? false
}

/** The layout with every field of the document in it: those it forgot stand at the end. */
export function sectionsOf(document: EntityDocument, rest: string): DefinitionSection[] {
  const layout = document.layout ?? []
  const placed = new Set(layout.flatMap((section) => section.fields))
  const missing = Object.keys(propertiesOf(document)).filter((key) => !placed.has(key))
  if (missing.length === 0) return layout
  return [...layout, { section: rest, fields: missing }]
}

/** "Rope Ø (mm)" → `rope_mm`, unlike any key in use. */
export function keyFor(title: string, taken: string[]): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
  const key = plain.replace(/^[^a-z]+|_+$/g, '').slice(0, 50) || 'field'
  if (!taken.includes(key)) return key
  const number = Array.from({ length: taken.length + 1 }, (_, index) => index + 2)
  return `${key}_${number.find((one) => !taken.includes(`${key}_${one}`))}`
}

export function putProperty(document: EntityDocument, key: string, property: DefinitionProperty) {
  return withProperties(document, { ...propertiesOf(document), [key]: property })
}

export function removeProperty(document: EntityDocument, key: string): EntityDocument {
  const { [key]: _removed, ...rest } = propertiesOf(document)
  const layout = document.layout?.map((section) => {
    return { ...section, fields: section.fields.filter((one) => one !== key) }
  })
  return setRequired({ ...withProperties(document, rest), layout }, key, false)
}

export function renameProperty(document: EntityDocument, from: string, to: string): EntityDocument {
  const renamed = (key: string) => (key === from ? to : key)
  const entries = Object.entries(propertiesOf(document))
  const next = withProperties(
    document,
    Object.fromEntries(entries.map(([key, value]) => [renamed(key), value]))
  )
  const layout = document.layout?.map((section) => {
    return { ...section, fields: section.fields.map(renamed) }
  })
  const required = document.schema?.required?.map(renamed)
  return { ...next, layout, schema: { ...next.schema, ...(required && { required }) } }
}

export function setRequired(
  document: EntityDocument,
  key: string,
  required: boolean
): EntityDocument {
  const others = (document.schema?.required ?? []).filter((one) => one !== key)
  const keys = required ? [...others, key] : others
  const { required: _before, ...schema } = document.schema ?? {}
  return { ...document, schema: { ...schema, ...(keys.length > 0 && { required: keys }) } }
}

/** The layout with a new field below `after`, or at the end of the last section. */
export function placeField(
  layout: DefinitionSection[],
  key: string,
  { after, section }: { after: string | null; section: string }
): DefinitionSection[] {
  if (layout.length === 0) return [{ section, fields: [key] }]
  const found = layout.findIndex(({ fields }) => after !== null && fields.includes(after))
  const at = found === -1 ? layout.length - 1 : found
  const { fields } = layout[at]
  const place = after === null || found === -1 ? fields.length : fields.indexOf(after) + 1
  return replaceFields(layout, at, fields.toSpliced(place, 0, key))
}

/** One step up or down; past the edge of its section a field goes to the neighbouring one. */
export function moveField(
  layout: DefinitionSection[],
  key: string,
  step: 1 | -1
): DefinitionSection[] {
  const at = layout.findIndex((section) => section.fields.includes(key))
  const fields = layout[at].fields
  const target = fields.indexOf(key) + step
  const without = fields.filter((one) => one !== key)
  if (target >= 0 && target < fields.length) {
    return replaceFields(layout, at, without.toSpliced(target, 0, key))
  }
  const neighbour = layout[at + step]
  if (!neighbour) return layout
  const joined = step > 0 ? [key, ...neighbour.fields] : [...neighbour.fields, key]
  return replaceFields(replaceFields(layout, at, without), at + step, joined)
}

function replaceFields(layout: DefinitionSection[], at: number, fields: string[]) {
  return layout.map((section, index) => (index === at ? { ...section, fields } : section))
}

function withProperties(document: EntityDocument, properties: Record<string, DefinitionProperty>) {
  return { ...document, schema: { type: 'object', ...document.schema, properties } }
}
