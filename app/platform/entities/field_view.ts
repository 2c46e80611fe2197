import { titleText } from '#platform/definitions/title_text'
import type { FieldView } from '#platform/entities/entity_view'
import { Field, humanised } from '#platform/entities/field'

/** A field as pages draw it, in one locale. Absent facts are left out. */
export function fieldView(field: Field, locale: string): FieldView {
  return compact({
    path: field.path,
    key: field.key,
    type: field.type.name,
    title: field.title(locale),
    required: field.required,
    read_only: field.readOnly,
    list: field.list,
    listable: field.listable,
    bulk_editable: field.bulkEditable,
    filterable: field.filterable,
    sortable: field.sortable,
    searchable: field.searchable,
    encrypted: field.encrypted || undefined,
    groupable: field.groupable,
    operators: field.filterable ? field.operators : [],
    description: titleText(field.schema.description, locale) || undefined,
    options: options(field, locale),
    unit: field.schema['x-unit'],
    relation: field.relation,
    include: field.include,
    default: field.schema.default,
    contributed: contributed(field),
    columns: columns(field, locale),
    computed: field.computed,
    linked: field.linked || undefined,
    format: field.derived ? field.schema.format : undefined,
    ...limits(field),
  })
}

/** Its components by their names among all slots: `key_register::iban`. */
function contributed({ contributed: found }: Field): FieldView['contributed'] {
  if (!found) return undefined
  const named = (name: string | undefined) =>
    name && `${found.plugin}::${name.replace(/^slots\//, '')}`
  return compact({
    key: found.key,
    plugin: found.plugin,
    input: named(found.input),
    value: named(found.value),
  })
}

function options({ type, schema, valueSchema }: Field, locale: string): FieldView['options'] {
  const texts = { ...schema.items?.['x-options'], ...schema['x-options'] }
  // A text may name the usual values and still take others.
  const usual = schema['x-options'] && Object.keys(texts)
  const values = type.name === 'multi_choice' ? schema.items?.enum : (valueSchema.enum ?? usual)
  return values
    ?.filter((value) => value !== null)
    .map(String)
    .map((value) =>
      compact({
        value,
        title: titleText(texts[value]?.title, locale, humanised(value)),
        color: texts[value]?.color,
      })
    )
}

function columns({ type, schema }: Field, locale: string) {
  if (type.name !== 'table') return undefined
  const required = schema.items?.required ?? []
  return Object.entries(schema.items?.properties ?? {}).map(([key, column]) =>
    fieldView(new Field(column, { key, custom: false, required: required.includes(key) }), locale)
  )
}

function limits({ valueSchema }: Field) {
  return {
    minimum: valueSchema.minimum,
    maximum: valueSchema.maximum,
    multiple_of: valueSchema.multipleOf,
    min_length: valueSchema.minLength,
    max_length: valueSchema.maxLength,
    pattern: valueSchema.pattern,
    max_items: valueSchema.maxItems,
  }
}

function compact<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T
}
