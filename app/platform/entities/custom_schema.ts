import type { EntityDefinition, FieldSchema } from '#platform/definitions/types'

/** References to references; the gate refuses cycles. */
const MAX_REFERENCES = 16

/** The custom fields of one definition document, ready to stand beside those of another. */
export interface CustomSchema {
  properties: Record<string, FieldSchema>
  required: string[]
  conditions: FieldSchema[]
  defs: Record<string, FieldSchema>
}

/** Local definitions get their document's name, since base and variant may use one name for two things. */
export function customSchema({ key, schema }: EntityDefinition): CustomSchema {
  const prefix = `${key.replaceAll('.', '_')}_`
  const {
    properties,
    required = [],
    allOf = [],
    $defs = {},
    if: when,
    then,
    else: otherwise,
  } = scoped(schema, prefix)
  const own = when
    ? [{ if: when, ...(then && { then }), ...(otherwise && { else: otherwise }) }]
    : []
  const defs = Object.fromEntries(Object.entries($defs).map(([name, def]) => [prefix + name, def]))
  return {
    defs,
    required,
    conditions: [...allOf, ...own],
    properties: resolved(properties ?? {}, defs),
  }
}

function scoped(schema: FieldSchema, prefix: string): FieldSchema {
  const text = JSON.stringify(schema, (key, value) =>
    key === '$ref' && typeof value === 'string'
      ? value.replace('#/$defs/', `#/$defs/${prefix}`)
      : value
  )
  return JSON.parse(text) as FieldSchema
}

function resolved(properties: Record<string, FieldSchema>, defs: Record<string, FieldSchema>) {
  const fields = Object.entries(properties).map(
    ([key, schema]) => [key, field(schema, defs)] as const
  )
  return Object.fromEntries(fields)
}

/** The kind of a field shows in its schema and that of its items, so these two are looked up. */
function field(schema: FieldSchema, defs: Record<string, FieldSchema>): FieldSchema {
  const own = dereferenced(schema, defs)
  return own.items ? { ...own, items: dereferenced(own.items, defs) } : own
}

/** What a `$ref` points at, with the hints that stand beside the `$ref` on top. */
function dereferenced(
  schema: FieldSchema,
  defs: Record<string, FieldSchema>,
  depth = 0
): FieldSchema {
  if (!schema.$ref || depth > MAX_REFERENCES) return schema
  const { $ref, ...own } = schema
  const target = defs[$ref.replace('#/$defs/', '')] ?? {}
  return { ...dereferenced(target, defs, depth + 1), ...own }
}
