import type { EntityDefinition, FieldSchema } from '#platform/definitions/types'
import { contributedFields } from '#platform/entities/contributed_fields'

/**
 * A definition without the kinds of fields whose plugin is not enabled: such a field is what its schema says, and no
 * more. The same object where there is none, which is nearly always.
 */
export function withoutResting(
  document: EntityDefinition,
  enabled: ReadonlySet<string>
): EntityDefinition {
  const rests = (field: FieldSchema) => {
    const key = field['x-type']
    return key !== undefined && !enabled.has(contributedFields.find(key)?.plugin ?? '')
  }
  const columns = document.columns && plain(document.columns, rests)
  const properties = document.schema && plain(document.schema.properties, rests)
  if (columns === document.columns && properties === document.schema?.properties) return document
  return { ...document, columns, schema: { ...document.schema, properties } }
}

type Fields = Record<string, FieldSchema>

function plain(fields: Fields, rests: (field: FieldSchema) => boolean): Fields {
  if (!Object.values(fields).some(rests)) return fields
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [
      key,
      rests(field) ? { ...field, 'x-type': undefined } : field,
    ])
  )
}
