import { metaSchema, type GatedKind } from '#platform/definitions/meta_schema'
import { translated } from '#platform/language/translated'

/** The gate of a kind with what its keys mean in the language of the reader, for editors. */
export function toldMetaSchema(kind: GatedKind, locale: string): object {
  return told(metaSchema(kind), locale) as object
}

function told(value: unknown, locale: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => told(entry, locale))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === 'description' && typeof part === 'string'
        ? translated(part, locale)
        : told(part, locale),
    ])
  )
}
