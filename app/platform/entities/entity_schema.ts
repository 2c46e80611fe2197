import { titleText } from '#platform/definitions/title_text'
import type { FieldSchema } from '#platform/definitions/types'
import type { CustomSchema } from '#platform/entities/custom_schema'
import type { Field } from '#platform/entities/field'

/** `read` is what answers carry, `write` what create and replace take, `patch` a part of that. */
export type SchemaUse = 'read' | 'write' | 'patch'

interface EntityShape {
  title: string
  fields: readonly Field[]
  /** Absent where the table keeps no custom fields. */
  custom?: CustomSchema
}

/** The schema a record's writable part is validated by; nulls are taken out before. */
export function validationSchema({ fields, custom }: EntityShape): FieldSchema {
  const writable = fields.filter((field) => !field.readOnly)
  return shape(writable, custom, (field) => field.valueSchema)
}

/** The JSON Schema (2020-12) people and generators read: English titles, `null` where a value may be absent. */
export function documentSchema(
  { title, fields, custom }: EntityShape,
  use: SchemaUse
): FieldSchema {
  const shown = use === 'read' ? fields : fields.filter((field) => !field.readOnly)
  const schema = documented(shape(shown, custom, (field) => optional(field, use)))
  return { title, ...(use === 'patch' ? withoutRequired(schema) : schema) }
}

function shape(
  fields: readonly Field[],
  custom: CustomSchema | undefined,
  value: (field: Field) => FieldSchema
): FieldSchema {
  const columns = object(
    fields.filter((field) => !field.custom),
    value
  )
  if (!custom) return columns
  const own = object(
    fields.filter((field) => field.custom),
    value
  )
  const allOf = custom.conditions.length > 0 ? { allOf: custom.conditions } : {}
  return {
    ...columns,
    properties: { ...columns.properties, custom: { ...own, ...allOf } },
    $defs: custom.defs,
  }
}

function object(fields: readonly Field[], value: (field: Field) => FieldSchema): FieldSchema {
  return {
    type: 'object',
    properties: properties(fields, value),
    required: required(fields),
    additionalProperties: false,
  }
}

function properties(fields: readonly Field[], value: (field: Field) => FieldSchema) {
  return Object.fromEntries(fields.map((field) => [field.key, value(field)]))
}

function required(fields: readonly Field[]) {
  return fields.filter((field) => field.required).map((field) => field.key)
}

function optional(field: Field, use: SchemaUse): FieldSchema {
  const { valueSchema } = field
  const nullable = use === 'read' ? !field.custom && field.nullable : !field.required
  if (!nullable || !valueSchema.type) return valueSchema
  const types = [valueSchema.type, 'null'].flat() as FieldSchema['type']
  const values = valueSchema.enum
  return { ...valueSchema, type: types, ...(values && { enum: [...new Set([...values, null])] }) }
}

/** Titles by locale are ours; JSON Schema knows one text. */
function documented(schema: FieldSchema): FieldSchema {
  return JSON.parse(
    JSON.stringify(schema, (key, value) =>
      (key === 'title' || key === 'description') && isTitleMap(value)
        ? titleText(value, 'en')
        : value
    )
  ) as FieldSchema
}

/** A field may itself be called `title`; then its schema stands there. */
function isTitleMap(value: unknown): value is Record<string, string> {
  if (typeof value !== 'object' || value === null) return false
  return (
    Object.values(value).every((text) => typeof text === 'string') &&
    !('type' in value) &&
    !('format' in value)
  )
}

function withoutRequired({
  properties: { custom, ...columns } = {},
  ...schema
}: FieldSchema): FieldSchema {
  const optionalCustom = custom && { custom: { ...custom, required: [] } }
  return { ...schema, required: [], properties: { ...columns, ...optionalCustom } }
}
