import type { EntityView, FieldView } from '~/types/entity'

/** The fields of an entity; the one naming the variant offers the published variants. */
export function entityFields(entity: EntityView): FieldView[] {
  return entity.fields.map((field) =>
    field.path === entity.variant_field ? variantChoice(entity, field) : field
  )
}

function variantChoice({ variants }: EntityView, field: FieldView): FieldView {
  const options = variants.map(({ key, title }) => ({ value: key, title }))
  return { ...field, type: 'choice', options, operators: ['eq', 'in', 'is_null'] }
}
