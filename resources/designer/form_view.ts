import { localText, propertiesOf } from '../composables/entity_document.js'
import { kindOf } from '../composables/field_kinds.js'
import { optionColor, optionTitle, optionsOf } from '../composables/entity_options.js'
import type { ChecklistBands, ChecklistItemView } from '~/types/checklist'
import type { DefinitionProperty } from '~/types/definition'
import type { FieldView } from '~/types/entity'
import type { FormDocument, FormItem } from '~/types/form'
import { fieldsOfForm } from './form_fields.js'

export type DraftItem = ChecklistItemView & { show?: string }
export type DraftSection = { section: string; show?: string; items: DraftItem[] }

/** The form as those who fill it would see the draft, before anybody has published it. */
export function formView(form: FormDocument, locale: string): DraftSection[] {
  const properties = propertiesOf(fieldsOfForm(form))
  const required = new Set(form.schema.required)
  return form.layout.map(({ section, show, items }) => ({
    section: localText(section, locale),
    show,
    items: items
      .filter(({ field }) => properties[field])
      .map((item) => itemView(item, properties[item.field], { locale, required })),
  }))
}

type ViewFor = { locale: string; required: Set<string> }

function itemView(
  { field: key, as, result, show, help }: FormItem,
  property: DefinitionProperty,
  { locale, required }: ViewFor
): DraftItem {
  const view = fieldView(key, property, locale)
  return {
    ...view,
    required: required.has(key),
    as,
    result,
    show,
    help: help === undefined ? undefined : localText(help, locale),
    bands: property['x-bands'] as ChecklistBands | undefined,
  }
}

function fieldView(key: string, property: DefinitionProperty, locale: string): FieldView {
  const options = optionsOf(property)
  return {
    path: key,
    key,
    type: kindOf(property),
    title: localText(property.title, locale, key),
    description: localText(property.description, locale) || undefined,
    required: false,
    read_only: false,
    options: options.length
      ? options.map((value) => ({
          value,
          title: optionTitle(property, value, locale),
          color: optionColor(property, value) ?? undefined,
        }))
      : undefined,
    unit: property['x-unit'],
    relation: property['x-relation'],
    minimum: property.minimum,
    maximum: property.maximum,
    max_length: property.maxLength,
    ...{ list: false, filterable: false, sortable: false, searchable: false, operators: [] },
  }
}
