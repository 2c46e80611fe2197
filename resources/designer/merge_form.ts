import type { FormDocument, FormItem } from '~/types/form'
import { fieldsOfForm } from './form_fields.js'
import { mergeEntity, withoutTheGone } from './merge_entity.js'
import { mergePart, type Merge, type MergeConflict } from './merge_three.js'

type Sides = { base: FormDocument; mine: FormDocument; theirs: FormDocument }
type Items = Record<string, FormItem>

/** Two drafts of a form as one: fields and sections as those of entities, how items are asked by key. */
export function mergeForm({ base, mine, theirs }: Sides): Merge<FormDocument> {
  const fields = mergeEntity({
    base: fieldsOfForm(base),
    mine: fieldsOfForm(mine),
    theirs: fieldsOfForm(theirs),
  })
  const items = mergePart({ base: itemsOf(base), mine: itemsOf(mine), theirs: itemsOf(theirs) }, [
    'items',
  ])
  const layout = (fields.merged.layout ?? []).map(({ fields: keys, ...section }) => ({
    ...section,
    items: keys.map((field) => items.merged[field] ?? { field }),
  }))
  return {
    merged: { ...fields.merged, kind: 'form', layout } as FormDocument,
    conflicts: [...fields.conflicts, ...items.conflicts.map((one) => inLayout(one, layout))],
  }
}

/** An item that one took out is asked nowhere, however the other changed it. */
export function formWithoutTheGone(form: FormDocument, sources: FormDocument[]): FormDocument {
  const fields = withoutTheGone(fieldsOfForm(form), sources.map(fieldsOfForm))
  const kept = new Set(Object.keys(fields.schema?.properties ?? {}))
  const gone = new Set(
    sources.flatMap(({ schema }) => Object.keys(schema.properties)).filter((key) => !kept.has(key))
  )
  const layout = form.layout.map((section) => ({
    ...section,
    items: section.items.filter(({ field }) => !gone.has(field)),
  }))
  return { ...form, schema: fields.schema as FormDocument['schema'], layout }
}

function itemsOf({ layout }: FormDocument): Items {
  return Object.fromEntries(layout.flatMap(({ items }) => items.map((one) => [one.field, one])))
}

/** Where the item stands in what was merged. */
function inLayout(conflict: MergeConflict, layout: FormDocument['layout']): MergeConflict {
  const [, key, ...rest] = conflict.path
  const section = layout.findIndex(({ items }) => items.some(({ field }) => field === key))
  const at = layout[section]?.items.findIndex(({ field }) => field === key)
  return { ...conflict, path: ['layout', String(section), 'items', String(at), ...rest] }
}
