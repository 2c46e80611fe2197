import { typesOf, type MetaSchema } from './meta_schema.js'

/** How what a schema says is told in the language of the reader. */
export type SchemaWords = {
  /** "a text", "a list" … by JSON type. */
  type(name: string): string
  /** "one of …" */
  oneOf(values: string): string
  atMost(limit: number): string
}

/** Values that are named; more would be no help. */
const NAMED = 12

/** What may stand somewhere, in a line or two. Empty where nothing is said. */
export function wordsOf(schemas: MetaSchema[], words: SchemaWords): string {
  const description = schemas.find((schema) => schema.description)?.description
  return [description, shapeOf(schemas, words)].filter(Boolean).join('\n')
}

function shapeOf(schemas: MetaSchema[], words: SchemaWords) {
  const chosen = schemas.flatMap((schema) =>
    schema.const !== undefined ? [schema.const] : (schema.enum ?? [])
  )
  if (chosen.length) {
    const named = chosen.slice(0, NAMED).map(String).join(', ')
    return words.oneOf(chosen.length > NAMED ? `${named} …` : named)
  }
  const types = [...new Set(schemas.flatMap(typesOf))].map(words.type)
  const limit = schemas.map(({ maxLength, maxItems }) => maxLength ?? maxItems).find(Boolean)
  return [types.join(' / '), limit === undefined ? '' : words.atMost(limit)]
    .filter(Boolean)
    .join(', ')
}
