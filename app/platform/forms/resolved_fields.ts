import type { FieldSchema } from '#platform/definitions/types'

/** The fields of a schema with first-level references followed; a field's own hints win. */
export function resolvedFields(schema: FieldSchema): Record<string, FieldSchema> {
  const fields = Object.entries(schema.properties ?? {})
  return Object.fromEntries(
    fields.map(([key, field]) => [key, resolved(field, schema.$defs ?? {}, 8)])
  )
}

function resolved(
  field: FieldSchema,
  defs: Record<string, FieldSchema>,
  steps: number
): FieldSchema {
  if (!field.$ref || steps === 0) return field
  const { $ref, ...own } = field
  return { ...resolved(defs[$ref.replace('#/$defs/', '')] ?? {}, defs, steps - 1), ...own }
}
