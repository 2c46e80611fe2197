import { titleText } from '#platform/definitions/title_text'
import type { EntityDefinition } from '#platform/definitions/types'
import { mostParticular, variantKey } from '#platform/entities/entity_documents'
import { entityLayout } from '#platform/entities/entity_layout'
import type { EntityView } from '#platform/entities/entity_view'
import type { Field } from '#platform/entities/field'
import { fieldView } from '#platform/entities/field_view'
import type { Viewer } from '#platform/entities/viewer'

interface Named {
  base: EntityDefinition
  /** The system's document, what replaces it, and the variant: the most particular last. */
  documents: readonly EntityDefinition[]
}

interface Viewed extends Named {
  label: string
  fields: readonly Field[]
  variants: readonly EntityDefinition[]
}

/** What an entity is called, where no more of it is shown. */
export function nameEntity({ base, documents }: Named, locale: string) {
  const title = titleText(mostParticular(documents, 'title'), locale, base.key)
  return {
    title,
    title_plural: titleText(mostParticular(documents, 'title_plural'), locale, title),
    icon: mostParticular(documents, 'icon') ?? 'i-lucide-box',
  }
}

/** An entity as pages draw it: one locale, and only what the viewer may see. */
export function viewEntity(entity: Viewed, locale: string, viewer?: Viewer): EntityView {
  const { base, documents, label, variants } = entity
  const fields = entity.fields.filter((field) => !field.hidden && field.viewableBy(viewer))
  return {
    key: base.key,
    path: base.path ?? `/records/${base.key}`,
    ...nameEntity(entity, locale),
    label,
    fields: fields.map((field) => viewField(field, locale, viewer)),
    layout: entityLayout(documents.slice(1), fields, locale),
    variants: variants.map((variant) => viewVariant(variant, locale)),
    ...(base.table === 'records' && { is_own: true as const }),
    ...(base.variant_field && { variant_field: base.variant_field }),
  }
}

function viewField(field: Field, locale: string, viewer?: Viewer) {
  const view = fieldView(field, locale)
  return field.updatableBy(viewer) ? view : { ...view, read_only: true }
}

function viewVariant(variant: EntityDefinition, locale: string) {
  const key = variantKey(variant)
  return {
    key,
    definition: variant.key,
    title: titleText(variant.title, locale, key),
    icon: variant.icon,
  }
}
