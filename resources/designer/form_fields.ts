import type { DefinitionSection, EntityDocument } from '~/types/definition'
import type { FormDocument, FormItem } from '~/types/form'

/** A form as fields in sections, as the edits of entities know them. */
export function fieldsOfForm({ kind: _kind, layout, ...form }: FormDocument): EntityDocument {
  const sections: DefinitionSection[] = layout.map(({ items, ...section }) => ({
    ...section,
    fields: items.map(({ field }) => field),
  }))
  return { ...form, kind: 'entity', layout: sections }
}

/**
 * The form with its fields as they were edited: an item keeps how it is asked wherever it moved, and
 * whatever it is called now.
 */
export function formWithFields(form: FormDocument, fields: EntityDocument): FormDocument {
  const { properties = {}, required } = fields.schema ?? {}
  const { required: _before, ...schema } = form.schema
  const itemOf = itemsAfter(form, fields)
  return {
    ...form,
    schema: { ...schema, properties, ...(required && { required }) },
    layout: (fields.layout ?? []).map(({ fields: keys, ...section }) => ({
      ...section,
      items: keys.map(itemOf),
    })),
  }
}

/** Of a field that was renamed one name is gone and one is new. */
function itemsAfter(form: FormDocument, { layout = [] }: EntityDocument) {
  const items = new Map(
    form.layout.flatMap((section) => section.items.map((one) => [one.field, one]))
  )
  const keys = layout.flatMap((section) => section.fields)
  const gone = [...items.keys()].filter((key) => !keys.includes(key))
  const added = keys.filter((key) => !items.has(key))
  const renamed = gone.length === 1 && added.length === 1 ? items.get(gone[0]) : undefined
  return (field: string): FormItem => items.get(field) ?? { ...renamed, field }
}

export function itemOf({ layout }: FormDocument, key: string): FormItem | undefined {
  return layout.flatMap(({ items }) => items).find(({ field }) => field === key)
}

/** Keywords set to undefined are taken out. */
export function setItem(
  form: FormDocument,
  key: string,
  keywords: Partial<FormItem>
): FormDocument {
  const changed = (item: FormItem): FormItem => {
    const kept = Object.entries({ ...item, ...keywords }).filter(([, value]) => value !== undefined)
    return item.field === key ? (Object.fromEntries(kept) as FormItem) : item
  }
  const layout = form.layout.map((section) => ({ ...section, items: section.items.map(changed) }))
  return { ...form, layout }
}
